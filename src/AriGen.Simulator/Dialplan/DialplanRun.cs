namespace AriGen.Simulator;

/// <summary>A channel's way through the dialplan, to its end.</summary>
internal static class DialplanRun
{
    private const string HangupExtension = "h", InvalidExtension = "i";

    /// <summary>Goes from the channel's place on to the end of the dialplan, and then the channel is gone.</summary>
    public static async Task RunAsync(Channel channel)
    {
        await PassAsync(channel);
        channel.Place = channel.Place with { Application = "", Data = "" };
        channel.Destroy();
    }

    /// <summary>Goes from the channel's place on to the end of the dialplan, and through what is to be done at the end.</summary>
    public static async Task PassAsync(Channel channel)
    {
        await CallAsync(channel);
        if (channel.IsGone)
        {
            return;
        }

        channel.Hangup(SoftHangup.DialplanEnd);
        if (channel.Pbx.Dialplan.Exists(channel.Place.Context, HangupExtension))
        {
            channel.Place = new DialplanPlace(channel.Place.Context, HangupExtension, 1);
            await StepsAsync(channel, static _ => false);
        }
    }

    /// <summary>Goes from the channel's place on for as long as the call is there and there are steps.</summary>
    public static async Task CallAsync(Channel channel)
    {
        channel.Progress.IsRunning = true;
        await StepsOrInvalidAsync(channel);
        channel.Progress.IsRunning = false;
    }

    private static async Task StepsOrInvalidAsync(Channel channel)
    {
        while (await StepsAsync(channel, static channel => channel.IsHungUp))
        {
            if (channel.Pbx.Dialplan.Exists(channel.Place.Context, channel.Place.Extension))
            {
                await FallThroughAsync(channel);
                return;
            }

            if (!channel.Pbx.Dialplan.Exists(channel.Place.Context, InvalidExtension))
            {
                return;
            }

            channel.Variables.Set("INVALID_EXTEN", channel.Place.Extension);
            channel.Place = new DialplanPlace(channel.Place.Context, InvalidExtension, 1);
        }
    }

    /// <summary>The last step is done. A caller whose call got nowhere is told, as Asterisk does without being asked.</summary>
    private static Task FallThroughAsync(Channel channel) => channel.Variables.Find("DIALSTATUS") switch
    {
        "BUSY" => DialplanApplication.Find("Busy")!.RunAsync(channel, "10"),
        "CONGESTION" or "CHANUNAVAIL" => DialplanApplication.Find("Congestion")!.RunAsync(channel, "10"),
        _ => Task.CompletedTask,
    };

    /// <summary>Runs one step after the other.</summary>
    /// <returns>True when there is no next one, false when an application or a hang-up has ended it.</returns>
    private static async Task<bool> StepsAsync(Channel channel, Func<Channel, bool> isOver)
    {
        while (channel.Pbx.Dialplan.Find(channel.Place.Context, channel.Place.Extension, channel.Place.Priority) is { } step)
        {
            if (isOver(channel))
            {
                return false;
            }

            string data = ChannelText.Expand(channel, step.Data);
            channel.Enter(channel.Place with { Application = step.Application.Name, Data = data });
            if (!await step.Application.RunAsync(channel, data) || isOver(channel))
            {
                return false;
            }

            channel.Place = channel.Progress.TakeJump() ?? new DialplanPlace(channel.Place.Context, channel.Place.Extension, channel.Place.Priority + 1);
        }

        return true;
    }
}
