using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace AriGen.Benchmarks;

/// <summary>Writing of all captured events, compared with System.Text.Json's source generator on types of the same shape.</summary>
[MemoryDiagnoser]
public class EncodeBenchmarks
{
    private readonly AriEvent[] _events = [.. CapturedEvents.All.Select(message => Decode.Decoder.Decode(message))];

    private readonly PeerMessage[] _peers =
        [.. CapturedEvents.All.Select(message => JsonSerializer.Deserialize(message, PeerJson.Default.PeerMessage)!)];

    [Benchmark(Baseline = true)]
    public long SystemTextJson() => Encode.SystemTextJson(_peers);

    [Benchmark]
    public long Generated() => Encode.Generated(_events);
}
