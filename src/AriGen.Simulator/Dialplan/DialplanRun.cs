namespace AriGen.Simulator;

/// <summary>A channel's way through the dialplan, to its end.</summary>
internal static class DialplanRun
{
    private const string HangUpExtension = "h";

    public static async Task RunAsync(Channel channel)
    {
        await StepsAsync(channel, static channel => channel.IsHungUp);
        channel.HangUp(SoftHangUp.DialplanEnd);
        channel.Place = new DialplanPlace(channel.Place.Context, HangUpExtension, 1);
        await StepsAsync(channel, static _ => false);
        channel.Destroy();
    }

    private static async Task StepsAsync(Channel channel, Func<Channel, bool> isOver)
    {
        while (!isOver(channel) && channel.Pbx.Dialplan.Find(channel.Place.Context, channel.Place.Extension, channel.Place.Priority) is { } step)
        {
            channel.Enter(channel.Place with { Application = step.Application, Data = step.Data.Replace("${HANGUPCAUSE}", channel.Cause.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) });
            await RunAsync(channel, step);
            if (isOver(channel))
            {
                return;
            }

            channel.Place = new DialplanPlace(channel.Place.Context, channel.Place.Extension, channel.Place.Priority + 1);
        }
    }

    private static async Task RunAsync(Channel channel, DialplanStep step)
    {
        switch (step.Application)
        {
            case "Answer":
                channel.Answer();

                // It waits for the first audio, half a second at most.
                await channel.WaitAsync(TimeSpan.FromMilliseconds(500));
                break;
            case "Wait":
                await channel.WaitAsync(TimeSpan.FromSeconds(double.Parse(step.Data, System.Globalization.CultureInfo.InvariantCulture)));
                break;
            case "Stasis":
                string[] args = step.Data.Split(',');
                await StasisVisit.RunAsync(channel, args[0], args[1..]);
                break;
            case "Hangup":
                channel.HangUp(SoftHangUp.DialplanEnd);
                break;
        }
    }
}
