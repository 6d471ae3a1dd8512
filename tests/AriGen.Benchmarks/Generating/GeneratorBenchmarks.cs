using BenchmarkDotNet.Attributes;

namespace AriGen.Benchmarks;

/// <summary>The generator for 22.10.1: the whole run against one with nothing changed.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    [Benchmark(Baseline = true)]
    public int Everything() => Generate.Everything();

    [Benchmark]
    public int Nothing() => Generate.Nothing();
}
