using BenchmarkDotNet.Attributes;

namespace AriGen.Benchmarks;

/// <summary>Decoding of all captured events, compared with only reading the tokens of the same bytes.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    [Benchmark(Baseline = true)]
    public int Walk() => Decode.Walk(CapturedEvents.All);

    [Benchmark]
    public int Generated() => Decode.Generated(CapturedEvents.All);
}
