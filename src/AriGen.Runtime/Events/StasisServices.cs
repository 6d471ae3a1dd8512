using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>Services that the parts of one <see cref="StasisApp"/> share.</summary>
internal sealed class StasisServices
{
    public required IReadOnlyList<string> Names { get; init; }

    public required IAriSocketFactory Sockets { get; init; }

    public required EventDecoder Decoder { get; init; }

    public required EventHub Hub { get; init; }

    public required EventReport Report { get; init; }

    public required TimeProvider Time { get; init; }

    public required TimeSpan KeepAliveInterval { get; init; }

    public required ILogger Logger { get; init; }

    /// <summary>The applications' names, for messages.</summary>
    public string Apps => field ??= string.Join(',', Names);
}
