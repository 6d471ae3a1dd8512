using System.Reflection;
using AriGen.Simulator;

namespace ChannelDump;

/// <summary>The sample without a server: an Asterisk in this process, and a call from Alice.</summary>
internal static class Simulation
{
    /// <summary>The version that this program is generated for.</summary>
    private static string Version { get; } = typeof(Simulation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "AriVersion").Value!;

    public static async Task<int> RunAsync(string user, string password, string app, CancellationToken cancellationToken)
    {
        AsteriskSimulatorOptions options = new()
        {
            Version = Version,
            Dialplan = $"""
                [default]
                exten => 1000,1,NoOp(ARI channel-dump)
                 same => n,Answer()
                 same => n,Stasis({app})
                 same => n,Hangup()
                """,
        };
        options.Users.Clear();
        options.Users.Add(new AriUser(user, password));
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(options, cancellationToken);
        await Console.Error.WriteLineAsync($"No server is given by --url or ARI_URL, so Asterisk {Version} is simulated: Alice calls 1000 and hangs up after three seconds.");

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task calling = CallAsync(asterisk, app, end.Token);
        int exitCode = await Dump.RunAsync(asterisk.Url, user, password, app, once: true, cancellationToken);
        await end.CancelAsync();
        await calling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return exitCode;
    }

    private static async Task CallAsync(AsteriskSimulator asterisk, string app, CancellationToken cancellationToken)
    {
        await asterisk.WaitForApplicationAsync(app, cancellationToken);
        SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call("1000");
        await Task.Delay(TimeSpan.FromSeconds(3), cancellationToken);
        call.Hangup();
    }
}
