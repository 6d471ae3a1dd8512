namespace ChannelDump.Tests;

/// <summary>The sample on a real Asterisk with a real SIP call. One after the other: there is one extension 1000.</summary>
[Collection(OneByOne)]
public class AsteriskTests
{
    internal const string OneByOne = "asterisk";

    [Fact]
    public async Task Call_is_printed_like_the_original_sample()
    {
        await Asterisk.Version22.NeedCallsAsync();
        await SessionAsync(Sample.Program, Asterisk.Version22);
    }

    [Fact]
    public async Task Wrong_password_is_reported()
    {
        await Asterisk.Version22.NeedAsync();
        string line = await Sample.FailAsync("--url", Asterisk.Version22.Url, "--password", "wrong-one");
        Assert.Equal($"{Asterisk.Version22.Url} does not know the user 'asterisk' with this password.", line);
    }

    /// <summary>Runs a call through a build of the sample and holds its output against the measure.</summary>
    internal static async Task SessionAsync(string program, Asterisk server)
    {
        await using ProcessRun dump = Dump.Start(program, "--url", server.Url, "--user", Asterisk.User, "--password", Asterisk.Password);
        await server.WaitForAppAsync("channel-dump");
        await server.CallAsync("1000");
        await dump.PrintedAsync("has left the application");
        await dump.EndAsync();

        TestContext.Current.TestOutputHelper?.WriteLine(dump.Output.Text);
        Measure.Matches(dump.Output.Lines, "1000", "channel-dump");
    }
}
