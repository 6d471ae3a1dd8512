namespace AriGen.Simulator;

/// <summary>Signals congestion to the caller, and hangs up after the caller does or after a timeout.</summary>
internal sealed class CongestionApplication() : DialplanApplication("Congestion")
{
    public override Task<bool> RunAsync(Channel channel, string data)
        => BusyApplication.RunAsync(channel, Signal.Congestion, HangupCause.Congestion, Seconds(data, Timeout.InfiniteTimeSpan));
}
