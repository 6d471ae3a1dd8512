namespace AriGen.Simulator;

/// <summary>Busy: signals busy to the caller, and ends the call after the caller's hangup or a timeout.</summary>
internal sealed class BusyApplication() : DialplanApplication("Busy")
{
    public override Task<bool> RunAsync(Channel channel, string data)
        => RunAsync(channel, Signal.Busy, HangupCause.UserBusy, Seconds(data, Timeout.InfiniteTimeSpan));

    /// <summary>Sends a signal. A call that is already up hears only a tone.</summary>
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
