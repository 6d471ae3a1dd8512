namespace AriGen.Simulator;

/// <summary>By which words an event socket is closed.</summary>
internal sealed record SocketClosure(int Code, string? Reason)
{
    public const int Normal = 1000, TooBig = 1009;
}
