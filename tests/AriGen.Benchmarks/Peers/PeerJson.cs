using System.Text.Json.Serialization;

namespace AriGen.Benchmarks;

/// <summary>The context of System.Text.Json's source generator for the peers.</summary>
[JsonSourceGenerationOptions(
    AllowOutOfOrderMetadataProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeerDateConverter)])]
[JsonSerializable(typeof(PeerMessage))]
internal sealed partial class PeerJson : JsonSerializerContext;
