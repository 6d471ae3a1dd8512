namespace AriGen.Simulator;

/// <summary>Congestion: signals congestion to the caller, and ends the call after the caller's hangup or a timeout.</summary>
internal sealed class CongestionApplication() : DialplanApplication("Congestion")
{
    public override Task<bool> RunAsync(Channel channel, string data)
        => BusyApplication.RunAsync(channel, Signal.Congestion, HangupCause.Congestion, Seconds(data, Timeout.InfiniteTimeSpan));
}
