namespace AriGen.Simulator;

/// <summary>The reactions of a phone to a call.</summary>
internal static class PhoneHabits
{
    /// <summary>Rings, and answers after a time.</summary>
    public static async Task AnswerAsync(PhoneTechnology phone, TimeSpan after)
    {
        phone.Ring();
        if (after > TimeSpan.Zero)
        {
            await phone.Channel!.WaitAsync(after);
        }

        phone.Answer();
    }

    /// <summary>Rings until either side ends the call.</summary>
    public static Task RingAsync(PhoneTechnology phone)
    {
        phone.Ring();
        return Task.CompletedTask;
    }

    /// <summary>Rejects the call at once.</summary>
    public static Task RejectAsync(PhoneTechnology phone, int status)
    {
        phone.Reject(status);
        return Task.CompletedTask;
    }
}
