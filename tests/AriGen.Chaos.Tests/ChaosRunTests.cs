namespace AriGen.Chaos.Tests;

/// <summary>A short run on each kind of server: every kind of fault once, as far as two minutes go.</summary>
public sealed class ChaosRunTests(ITestOutputHelper output)
{
    // Keep-alives of two seconds, because half-open sockets are noticed by nothing else.
    private static readonly ChaosSettings Settings = new()
    {
        Seed = 4711,
        Faults = 24,
        Duration = TimeSpan.FromSeconds(110),
        KeepAlive = TimeSpan.FromSeconds(2),
    };

    [Fact]
    public async Task Nothing_is_lost_silently_on_the_simulator()
    {
        await using SimulatedServer server = await SimulatedServer.CreateAsync(TestContext.Current.CancellationToken);
        await RunAsync(Settings with { HasDeviceStates = true }, server);
    }

    [Fact]
    public async Task Nothing_is_lost_silently_on_a_real_Asterisk_22()
    {
        bool canRun = Environment.UserName == "root" && File.Exists("/etc/debian_version");
        Requirement.Need(canRun, "An Asterisk of its own, to be killed and paused, needs root on Debian.");
        await using OwnAsterisk server = await OwnAsterisk.CreateAsync("22", OwnAsterisk.UsualShift, TestContext.Current.CancellationToken);
        await RunAsync(Settings, server);
    }

    private async Task RunAsync(ChaosSettings settings, IChaosServer server)
    {
        StringWriter progress = new();
        ChaosReport report = await new ChaosRun(settings, server, progress).RunAsync(TestContext.Current.CancellationToken);
        string text = $"{progress}{string.Join('\n', Findings.Of(report))}\n{report}";
        output.WriteLine(text);
        Assert.True(report.Passes, text);
    }
}
