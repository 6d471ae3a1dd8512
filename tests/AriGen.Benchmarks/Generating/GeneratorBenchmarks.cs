using BenchmarkDotNet.Attributes;

namespace AriGen.Benchmarks;

/// <summary>The generator for 22.10.1: a first run, compared with a run without changes.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    [Benchmark(Baseline = true)]
    public int Everything() => Generate.Everything();

    [Benchmark]
    public int Nothing() => Generate.Nothing();
}
