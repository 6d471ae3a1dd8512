using System.Diagnostics;
using System.Globalization;

namespace AriGen.Aot.Tests;

/// <summary>The behavior, size and speed of the native program.</summary>
public class NativeTests(NativeSample sample) : IClassFixture<NativeSample>
{
    private const int Runs = 10;

    /// <summary>A generous limit, which only a dependency that includes all of .NET exceeds.</summary>
    private const long LargestFile = 25_000_000;

    private const string Left = """
        {"type":"StasisEnd","timestamp":"2026-11-23T21:14:35.394+0000","application":"channel-dump","channel":{"id":"1.1","name":"PJSIP/alice-00000001","state":"Up"}}
        """;

    private static ITestOutputHelper Output => TestContext.Current.TestOutputHelper!;

    [Fact]
    public void Native_program_is_one_file_of_limited_size()
    {
        sample.Need();
        long size = new FileInfo(sample.Program).Length;
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"binary size: {size / 1e6:0.0} MB"));
        Assert.True(size < LargestFile, $"{size} bytes");
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetDirectoryName(sample.Program)!), file => file.EndsWith(".dll", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Native_program_runs_and_exits_cleanly()
    {
        sample.Need();
        var connected = new List<double>();
        long peak = 0;
        await using FakeAri server = await FakeAri.StartAsync();
        for (int run = 0; run < Runs; run++)
        {
            long begun = Stopwatch.GetTimestamp();
            await using ProcessRun dump = Dump.Start(sample.Program, "--url", server.Address.AbsoluteUri);
            FakeSocket socket = await server.SocketAsync();
            connected.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);

            await socket.SendAsync(Left);
            await dump.PrintedAsync(2);
            peak = Math.Max(peak, OperatingSystem.IsLinux() ? dump.PeakMemory() : 0);
            await dump.EndAsync();
            Assert.Equal(["No channels currently :-(", "Channel PJSIP/alice-00000001 has left the application"], dump.Output.Lines);
        }

        connected.Sort();
        Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"start to connected, a fake server, {Runs} runs: median {connected[Runs / 2]:0} ms, best {connected[0]:0} ms; peak memory {peak / 1e6:0.0} MB"));
    }

    [Fact]
    public async Task Native_program_reports_the_missing_simulator()
    {
        sample.Need();
        await using ProcessRun dump = Dump.Start(sample.Program);
        Assert.Equal(1, await dump.ExitAsync(Dump.Patience));
        Assert.Equal(["This build has no simulator: --url or ARI_URL has to say where Asterisk is."], dump.Error.Lines);
    }

    [Fact]
    public async Task Native_program_prints_a_call_on_a_real_Asterisk()
    {
        sample.Need();
        await Asterisk.Version22.NeedCallsAsync();
        long begun = Stopwatch.GetTimestamp();
        await using ProcessRun dump = Dump.Start(
            sample.Program, "--url", Asterisk.Version22.Url, "--user", Asterisk.User, "--password", Asterisk.Password, "--app", "app2990");
        await Asterisk.Version22.WaitForAppAsync("app2990");
        double connected = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        await Asterisk.Version22.CallAsync("2990");
        await dump.PrintedAsync("has left the application");
        long peak = OperatingSystem.IsLinux() ? dump.PeakMemory() : 0;
        await dump.EndAsync();

        Output.WriteLine(dump.Output.Text);
        Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"start to connected, Asterisk 22: {connected:0} ms at most; peak memory {peak / 1e6:0.0} MB"));
        Measure.Matches(dump.Output.Lines, "2990", "app2990,2990");
    }
}
