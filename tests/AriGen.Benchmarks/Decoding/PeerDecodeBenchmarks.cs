using BenchmarkDotNet.Attributes;

namespace AriGen.Benchmarks;

/// <summary>Decoding of all captured events, compared with System.Text.Json's source generator on types of the same shape.</summary>
[MemoryDiagnoser]
public class PeerDecodeBenchmarks
{
    [Benchmark(Baseline = true)]
    public int SystemTextJson() => Decode.SystemTextJson(CapturedEvents.All);

    [Benchmark]
    public int Generated() => Decode.Generated(CapturedEvents.All);
}
