using BenchmarkDotNet.Attributes;

namespace AriGen.Benchmarks;

/// <summary>A request built from the arguments of a generated method.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    [Benchmark]
    public Task<int> OriginateWithAllOptions() => Originate.OnceAsync();
}
