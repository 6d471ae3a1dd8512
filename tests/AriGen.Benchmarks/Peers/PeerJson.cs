using System.Text.Json.Serialization;

namespace AriGen.Benchmarks;

/// <summary>What System.Text.Json's source generator makes of the peers.</summary>
[JsonSourceGenerationOptions(
    AllowOutOfOrderMetadataProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeerDateConverter)])]
[JsonSerializable(typeof(PeerMessage))]
internal sealed partial class PeerJson : JsonSerializerContext;
