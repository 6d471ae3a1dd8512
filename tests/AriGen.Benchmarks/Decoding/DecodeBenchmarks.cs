using BenchmarkDotNet.Attributes;

namespace AriGen.Benchmarks;

/// <summary>All captured events, decoded: against a bare walk over the same bytes.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    [Benchmark(Baseline = true)]
    public int Walk() => Decode.Walk(CapturedEvents.All);

    [Benchmark]
    public int Generated() => Decode.Generated(CapturedEvents.All);
}
