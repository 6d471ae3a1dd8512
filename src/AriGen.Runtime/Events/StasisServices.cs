using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>What the parts of one <see cref="StasisApp"/> share.</summary>
internal sealed record StasisServices(
    string Apps, IAriSocketFactory Sockets, EventDecoder Decoder, EventHub Hub, EventReport Report, TimeProvider Time, ILogger Logger);
