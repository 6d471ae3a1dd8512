using System.Text.RegularExpressions;

namespace AriGen.Simulator.Node.Tests;

/// <summary>
/// The client of the Node.js world, which builds itself from the server's api-docs, cannot tell the simulator from the real server.
/// </summary>
public sealed partial class ChannelDumpTests(NodeClient client) : IClassFixture<NodeClient>
{
    private const string Application = "app2993", Extension = "2993";

    /// <summary>Whatever the server, it is printed when the channel has come.</summary>
    private const string Entered = "has entered the application", Left = "has left the application";

    [Theory]
    [InlineData("16")]
    [InlineData("18")]
    [InlineData("20")]
    [InlineData("22")]
    [InlineData("23")]
    public async Task A_call_is_printed(string version)
    {
        client.Need();
        string[] lines = await OnSimulatorAsync(version);
        Assert.Contains(lines, static line => line.Contains(Entered, StringComparison.Ordinal));
        Assert.EndsWith(Left, lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_prints_what_it_prints_with_the_real_server()
    {
        client.Need();
        await Asterisk.Version22.NeedCallsAsync();
        Assert.Equal(await OnAsteriskAsync(), await OnSimulatorAsync("22"));
    }

    private async Task<string[]> OnSimulatorAsync(string version)
    {
        AsteriskSimulatorOptions options = new() { Version = version, DialplanFile = Repository.PathOf("tests/asterisk/conf/extensions.conf") };
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(options, TestContext.Current.CancellationToken);
        await using ProcessRun dump = client.Start("channel-dump.js", asterisk.Url, "asterisk", "asterisk", Application);
        await ListeningAsync(dump);
        SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call(Extension);
        await dump.Output.WaitAsync(static lines => lines.Any(static line => line.StartsWith("language:", StringComparison.Ordinal)), NodeClient.Patience);
        call.Hangup();
        return await EndAsync(dump);
    }

    private async Task<string[]> OnAsteriskAsync()
    {
        await using ProcessRun dump = client.Start("channel-dump.js", new Uri(Asterisk.Version22.Url), Asterisk.User, Asterisk.Password, Application);
        await ListeningAsync(dump);
        await Asterisk.Version22.CallAsync(Extension);
        return await EndAsync(dump);
    }

    private static Task ListeningAsync(ProcessRun dump)
        => dump.Error.WaitAsync(static lines => lines.Contains("listening"), NodeClient.Patience);

    /// <summary>The output without the parts that differ from call to call, and without other channels of a shared server.</summary>
    private static async Task<string[]> EndAsync(ProcessRun dump)
    {
        Assert.Equal(0, await dump.ExitAsync(NodeClient.Patience));
        Assert.Equal(["listening"], dump.Error.Lines);
        return
        [
            .. dump.Output.Lines.SkipWhile(static line => !line.StartsWith("Channel ", StringComparison.Ordinal))
                .Select(static line => Serial().Replace(Id().Replace(Date().Replace(Protocol().Replace(line, "protocol_id: …"), "DATE"), "ID"), "-SERIAL")),
        ];
    }

    [GeneratedRegex("-[0-9a-f]{8}(?![0-9a-f])")]
    private static partial Regex Serial();

    [GeneratedRegex(@"\d{10}\.\d+")]
    private static partial Regex Id();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000")]
    private static partial Regex Date();

    [GeneratedRegex("^protocol_id: \"[^\"]+\"$")]
    private static partial Regex Protocol();
}
