using AriGen.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

if (args is ["--summary", ..])
{
    return Summary.Run();
}

if (args is ["--simulator", ..])
{
    return await SimulatorSummary.RunAsync().ConfigureAwait(false);
}

if (args is ["--hostile", .. string[] attack])
{
    return await HostileSummary.RunAsync(attack).ConfigureAwait(false);
}

// In this process, because BenchmarkDotNet's own projects would generate the SDK again for every benchmark.
IConfig config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsDefault());
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
