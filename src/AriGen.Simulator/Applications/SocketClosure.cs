namespace AriGen.Simulator;

/// <summary>The status code and the reason with which an event socket is closed.</summary>
internal sealed record SocketClosure(int Code, string? Reason)
{
    public const int Normal = 1000, TooBig = 1009;
}
