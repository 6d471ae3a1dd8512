using System.Globalization;
using System.Text.Json;

namespace AriGen.Cli.Tests;

/// <summary>The commands that talk to a server, against the real ones of <c>tests/asterisk</c>.</summary>
public sealed class RealServerTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private Asterisk _server = null!;
    private string _version = "";

    [Theory]
    [InlineData(22)]
    [InlineData(16)]
    public async Task What_is_pulled_is_sound_and_is_what_the_server_has(int version)
    {
        await NeedAsync(version);
        Assert.Equal(ExitCode.Success, (await RunAsync("pull", "-o", _folder["specs"])).Exit);

        ToolRun check = await ToolRun.OfAsync("check", _folder["specs"]);
        Assert.Equal(ExitCode.Success, check.Exit);
        Assert.Contains("0 errors, 0 warnings", check.Error, StringComparison.Ordinal);
        ToolRun drift = await RunAsync("pull", "-o", _folder["specs"], "--check");
        Assert.Equal((ExitCode.Success, ""), (drift.Exit, drift.Out));
        ToolRun diff = await RunAsync("diff", _folder["specs"], "--fail-on", "any", "--descriptions");
        Assert.Equal(ExitCode.Success, diff.Exit);
        Assert.EndsWith(": no change\n", diff.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(22, 16)]
    [InlineData(16, 22)]
    public async Task Another_server_has_drifted(int version, int other)
    {
        await NeedAsync(version);
        Assert.Equal(ExitCode.Success, (await RunAsync("pull", "-o", _folder["specs"])).Exit);
        await NeedAsync(other);
        ToolRun run = await RunAsync("pull", "-o", _folder["specs"], "--check");
        Assert.Equal(ExitCode.Different, run.Exit);
        Assert.Contains("resources.json differs, first at 'apiVersion'", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(22)]
    [InlineData(16)]
    public async Task What_the_server_refuses_is_told_in_one_line(int version)
    {
        await NeedAsync(version);
        (await ToolRun.OfAsync("pull", _server.Url, "--user", Asterisk.User, "--password", "not this one", "-o", _folder["specs"]))
            .AssertFailed(ExitCode.Refused, $"does not know the user '{Asterisk.User}' with this password");
        (await ToolRun.OfAsync("pull", _server.Url + "prefix/", "--user", Asterisk.User, "--password", Asterisk.Password, "-o", _folder["specs"]))
            .AssertFailed(ExitCode.Unreachable, "has no ARI", "prefix");
        (await RunAsync("call", "channels", "get", "channelId=nobody")).AssertFailed(ExitCode.Refused, "channels.get nobody: 404 Not Found: Channel not found");
        (await RunAsync("call", "bridges", "addChannel", "bridgeId=none", "channel=none")).AssertFailed(ExitCode.Refused, "404");
        (await RunAsync("call", "recordings", "getStoredFile", "recordingName=none", "-o", _folder["x"])).AssertFailed(ExitCode.Refused, "404");
        Assert.Empty(_folder.Files);
    }

    [Theory(Timeout = 120_000)]
    [InlineData(22)]
    [InlineData(16)]
    public async Task A_call_is_followed_and_worked_on(int version)
    {
        await NeedAsync(version);
        string name = $"tool-{Guid.NewGuid():N}";
        await using LiveRun events = new(["events", _server.Url, "--user", Asterisk.User, "--password", Asterisk.Password, "--app", name, "--record", _folder["traffic.jsonl"]]);
        await events.ErrorAsync("listening to");

        // Once by the server's own api-docs, and then by the bundled ones, which takes less time.
        Assert.Contains("\"pong\"", (await RunAsync("call", "asterisk", "ping")).Out, StringComparison.Ordinal);
        Assert.StartsWith($"{version}.", (await AnswerAsync("asterisk", "getInfo", "only=system")).GetProperty("system").GetProperty("version").GetString(), StringComparison.Ordinal);

        // Extension 1001 answers, and sounds without end.
        await AnswerAsync("channels", "originate", "endpoint=Local/1001@default", $"app={name}", $"channelId={name}", "variables.GREETING=hello, world");
        Assert.Contains(name, await events.OutAsync("StasisStart"), StringComparison.Ordinal);
        Assert.Equal("hello, world", (await AnswerAsync("channels", "getChannelVar", $"channelId={name}", "variable=GREETING")).GetProperty("value").GetString());
        await AnswerAsync("channels", "record", $"channelId={name}", $"name={name}", "format=wav");
        await events.OutAsync("RecordingStarted");
        await DoneAsync("recordings", "stop", $"recordingName={name}");
        await events.OutAsync("RecordingFinished");
        await DoneAsync("recordings", "getStoredFile", $"recordingName={name}", "-o", _folder["sound.wav"]);
        await DoneAsync("recordings", "deleteStored", $"recordingName={name}");
        await AnswerAsync("bridges", "createWithId", $"bridgeId={name}", "type=mixing");
        await DoneAsync("bridges", "addChannel", $"bridgeId={name}", $"channel={name}");
        Assert.Equal(name, (await AnswerAsync("bridges", "get", $"bridgeId={name}")).GetProperty("channels")[0].GetString());
        await DoneAsync("bridges", "destroy", $"bridgeId={name}");
        await DoneAsync("channels", "hangup", $"channelId={name}");
        await events.OutAsync("StasisEnd");
        Assert.Equal(ExitCode.Cancelled, (await events.StopAsync()).Exit);

        byte[] sound = await File.ReadAllBytesAsync(_folder["sound.wav"], TestContext.Current.CancellationToken);
        Assert.Equal("RIFF"u8.ToArray(), sound[..4]);
        ToolRun verify = await ToolRun.OfAsync("verify", _version, _folder["traffic.jsonl"]);
        Assert.Equal((ExitCode.Success, ""), (verify.Exit, verify.Out));
    }

    public void Dispose() => _folder.Dispose();

    private async Task NeedAsync(int version)
    {
        _version = version.ToString(CultureInfo.InvariantCulture);
        _server = version == 22 ? Asterisk.Version22 : Asterisk.Version16;
        await _server.NeedAsync();
    }

    private Task<ToolRun> RunAsync(string command, params string[] more)
        => ToolRun.OfAsync([command, _server.Url, "--user", Asterisk.User, "--password", Asterisk.Password, .. more]);

    private async Task<JsonElement> AnswerAsync(params string[] args)
    {
        ToolRun run = await RunAsync("call", [.. args, "--docs", _version]);
        Assert.Equal((ExitCode.Success, ""), (run.Exit, run.Error));
        return JsonElement.Parse(run.Out);
    }

    private async Task DoneAsync(params string[] args)
    {
        ToolRun run = await RunAsync("call", [.. args, "--docs", _version]);
        Assert.True(run.Exit == ExitCode.Success, run.Error);
        Assert.Empty(run.Out);
    }
}
