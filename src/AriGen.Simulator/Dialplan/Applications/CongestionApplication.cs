namespace AriGen.Simulator;

/// <summary>Tells the caller that no line is free, and hangs up when the caller does, or after a while.</summary>
internal sealed class CongestionApplication() : DialplanApplication("Congestion")
{
    public override Task<bool> RunAsync(Channel channel, string data)
        => BusyApplication.RunAsync(channel, Signal.Congestion, HangupCause.Congestion, Seconds(data, Timeout.InfiniteTimeSpan));
}
