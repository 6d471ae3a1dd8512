namespace AriGen.Simulator;

/// <summary>What a phone can do with a call by itself.</summary>
internal static class PhoneHabits
{
    /// <summary>Rings, and answers after a while.</summary>
    public static async Task AnswerAsync(PhoneTechnology phone, TimeSpan after)
    {
        phone.Ring();
        if (after > TimeSpan.Zero)
        {
            await phone.Channel!.WaitAsync(after);
        }

        phone.Answer();
    }

    /// <summary>Rings until somebody gives up.</summary>
    public static Task RingAsync(PhoneTechnology phone)
    {
        phone.Ring();
        return Task.CompletedTask;
    }

    /// <summary>Refuses at once.</summary>
    public static Task RejectAsync(PhoneTechnology phone, int status)
    {
        phone.Reject(status);
        return Task.CompletedTask;
    }
}
