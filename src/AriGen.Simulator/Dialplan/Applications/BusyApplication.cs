namespace AriGen.Simulator;

/// <summary>Tells the caller that it is busy, and hangs up when the caller does, or after a while.</summary>
internal sealed class BusyApplication() : DialplanApplication("Busy")
{
    public override Task<bool> RunAsync(Channel channel, string data) => RunAsync(channel, Signal.Busy, HangupCause.UserBusy, Seconds(data, Timeout.InfiniteTimeSpan));

    /// <summary>A call that is up already hears a tone only.</summary>
    public static async Task<bool> RunAsync(Channel channel, Signal signal, int cause, TimeSpan limit)
    {
        if (channel.State != Wire.ChannelState.Up)
        {
            channel.Cause = cause;
            channel.Enter(Wire.ChannelState.Busy);
        }

        channel.Technology.Indicate(channel, signal);
        await channel.WaitAsync(limit);
        return false;
    }
}
