using System.Text.RegularExpressions;

namespace ChannelDump.Tests;

/// <summary>The first run: no server, and still a whole session.</summary>
public class SimulationTests
{
    [Fact]
    public async Task Server_is_simulated_if_none_is_given()
    {
        await using ProcessRun dump = Sample.Start();
        Assert.Equal(0, await dump.ExitAsync(Dump.Patience));
        AssertSession(dump, "22");
    }

    [Fact]
    public async Task Simulated_server_uses_the_given_user_and_application()
    {
        await using ProcessRun dump = Sample.Start("--user", "me", "--password", "s3cret", "--app", "my-app");
        Assert.Equal(0, await dump.ExitAsync(Dump.Patience));
        Assert.Contains("\"app_data\":\"my-app\"", dump.Output.Text, StringComparison.Ordinal);
        Assert.Single(dump.Error.Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Simulation_can_be_canceled(bool terminate)
    {
        await using ProcessRun dump = Sample.Start();
        await dump.PrintedAsync("has entered the application");
        if (terminate)
        {
            dump.Terminate();
        }
        else
        {
            dump.Interrupt();
        }

        Assert.Equal(0, await dump.ExitAsync(Dump.Patience));
        Assert.DoesNotContain("has left", dump.Output.Text, StringComparison.Ordinal);
    }

    /// <summary>The output for a phone's call; the simulator's differs from a real one in the id of its SIP call alone.</summary>
    internal static void AssertSession(ProcessRun dump, string version)
    {
        Assert.Equal(
            $"No server is given by --url or ARI_URL, so Asterisk {version} is simulated: Alice calls 1000 and hangs up after three seconds.",
            Assert.Single(dump.Error.Lines));
        Assert.Equal("No channels currently :-(", dump.Output.Lines[0]);
        Measure.Matches(dump.Output.Lines.Select(static line => Regex.Replace(line, "^protocol_id: \"[0-9a-z@.-]+\"$", "protocol_id: \"1-1@127.0.0.1\"")), "1000", "channel-dump");
    }
}
