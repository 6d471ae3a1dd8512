namespace AriGen.Simulator;

/// <summary>Waits for the digits of another extension.</summary>
internal sealed class WaitExtenApplication() : DialplanApplication("WaitExten")
{
    private const string TimeoutExtension = "t", InvalidExtension = "i";

    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        Dialplan dialplan = channel.Pbx.Dialplan;
        DialplanPlace here = channel.Place;
        if (await channel.Digits.ReadAsync(Seconds(Split(data, 2)[0], channel.Digits.FirstTimeout)) is { } digit)
        {
            return await DialAsync(channel, digit);
        }

        if (channel.IsHungUp || dialplan.Find(here.Context, here.Extension, here.Priority + 1) is not null)
        {
            return !channel.IsHungUp;
        }

        return dialplan.Exists(here.Context, TimeoutExtension) && GotoApplication.Jump(channel, TimeoutExtension + ",1");
    }

    /// <summary>Reads on for as long as more digits could make another extension, and goes there.</summary>
    /// <returns>False where that leads nowhere.</returns>
    public static async Task<bool> DialAsync(Channel channel, char first)
    {
        Dialplan dialplan = channel.Pbx.Dialplan;
        string context = channel.Place.Context, digits = first.ToString();
        while (dialplan.CouldGrow(context, digits) && await channel.Digits.ReadAsync(channel.Digits.NextTimeout) is { } digit)
        {
            digits += digit;
        }

        if (channel.IsHungUp)
        {
            return false;
        }

        if (dialplan.Exists(context, digits))
        {
            channel.Progress.GoTo(context, digits, 1);
            return true;
        }

        channel.Variables.Set("INVALID_EXTEN", digits);
        return dialplan.Exists(context, InvalidExtension) && GotoApplication.Jump(channel, InvalidExtension + ",1");
    }
}
