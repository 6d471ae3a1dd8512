namespace AriGen.Cli.Tests;

public sealed class EventsTests : IAsyncDisposable
{
    private const string Start =
        """{"type":"StasisStart","timestamp":"2026-11-23T20:54:47.917+0000","application":"demo","args":["a","b"],"channel":{"id":"17.1","name":"PJSIP/alice-1","state":"Ring","caller":{"name":"","number":""}}}""";

    private const string Bridge =
        """{"type":"BridgeCreated","timestamp":"2026-11-23T20:54:48.000+0000","application":"demo","bridge":{"id":"b1","name":"","bridge_type":"mixing","channels":["17.1"]}}""";

    private const string Digit =
        """{"application":"demo","digit":"5","type":"ChannelDtmfReceived","duration_ms":100,"channel":{"id":"18.2","name":"PJSIP/bob-2","state":"Up"}}""";

    private readonly TempFolder _folder = new();
    private readonly List<FakeServer> _servers = [];

    [Fact]
    public async Task Events_are_shown_at_a_glance()
    {
        await using LiveRun run = await RunAsync(["--app", "demo"], Start, Bridge, Digit);
        string text = await run.OutAsync("digit=5");
        Assert.Matches(@"(?m)^\d\d:54:47\.917 StasisStart +channel=PJSIP/alice-1 \(17\.1\) Ring  args=a,b$", text);
        Assert.Matches(@"(?m)^\d\d:54:48\.000 BridgeCreated +bridge=b1 mixing$", text);
        Assert.Matches(@"(?m)^ +ChannelDtmfReceived +channel=PJSIP/bob-2 \(18\.2\) Up  digit=5  duration_ms=100$", text);
        ToolRun done = await run.StopAsync();
        Assert.Equal(ExitCode.Cancelled, done.Exit);
        Assert.StartsWith("listening to demo at http://127.0.0.1:", done.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_narrow_terminal_gets_whole_words_below_the_type()
    {
        await using LiveRun run = await RunAsync(64, ["--app", "demo"], Start, Digit);
        string[] lines = (await run.OutAsync("duration_ms")).Split('\n');
        Assert.Matches(@"^\d\d:54:47\.917 StasisStart                channel=PJSIP/alice-1$", lines[0]);
        Assert.Equal("             (17.1) Ring  args=a,b", lines[1]);
        Assert.Equal("             ChannelDtmfReceived        channel=PJSIP/bob-2", lines[2]);
        Assert.Equal("             (18.2) Up  digit=5  duration_ms=100", lines[3]);
    }

    [Fact]
    public async Task Json_shows_and_record_keeps_each_event_as_it_came()
    {
        await using LiveRun run = await RunAsync(["--app", "demo", "--json", "--type", "channel*", "--record", _folder["t.jsonl"]], Start, Bridge, Digit);
        Assert.Equal(Digit + "\n", await run.OutAsync("digit"));
        await run.StopAsync();
        Assert.Equal($"{Start}\n{Bridge}\n{Digit}\n", _folder.Files["t.jsonl"]);
    }

    [Fact]
    public async Task A_channel_is_found_by_id_by_name_and_in_bridges()
    {
        await using LiveRun byId = await RunAsync(["--app", "demo", "--channel", "17.1", "--channel", "PJSIP/bob-2"], Start, Bridge, Digit);
        Assert.Equal(3, (await byId.OutAsync("digit=5")).Count(static c => c == '\n'));
        await using LiveRun byName = await RunAsync(["--app", "demo", "--channel", "PJSIP/bob-2"], Start, Bridge, Digit);
        Assert.Equal(1, (await byName.OutAsync("digit=5")).Count(static c => c == '\n'));
    }

    [Fact]
    public async Task A_lost_connection_and_its_return_are_told()
    {
        await using LiveRun run = await RunAsync(["--app", "demo"], Start);
        await run.OutAsync("StasisStart");
        _servers[^1].CutSocket();
        await run.ErrorAsync("may be missing");
        ToolRun done = await run.StopAsync();
        Assert.Contains("the event socket is lost", done.Error, StringComparison.Ordinal);
        Assert.Contains("arigen: connected again; events between ", done.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_an_event_can_command_the_terminal()
    {
        await using LiveRun run = await RunAsync(["--app", "demo"], """{"type":"Evil\u001b[2J","text":"a\nb\u0007[red]c"}""", Digit);
        string text = await run.OutAsync("digit=5");
        Assert.DoesNotContain(text, static c => char.IsControl(c) && c != '\n');
        Assert.Contains("text=a b [red]c", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Count(static c => c == '\n'));
    }

    [Fact]
    public async Task A_record_without_an_event_leaves_no_file()
    {
        await using LiveRun run = await RunAsync(["--app", "demo", "--record", _folder["t.jsonl"]]);
        await run.ErrorAsync("listening");
        await run.StopAsync();
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task What_cannot_begin_is_told()
    {
        string[] user = ["--user", "a", "--password", "b"];
        (await ToolRun.OfAsync(["events", RawServer.Nowhere().ToString(), .. user, "--app", "demo"])).AssertFailed(ExitCode.Unreachable, "nothing listens");
        (await ToolRun.OfAsync(["events", RawServer.Nowhere().ToString(), .. user])).AssertFailed(ExitCode.CommandLine, "--app");
        (await ToolRun.OfAsync(["events", RawServer.Nowhere().ToString(), .. user, "--app", "a,b"])).AssertFailed(ExitCode.CommandLine, "has no comma");
        (await ToolRun.OfAsync(["events", RawServer.Nowhere().ToString(), .. user, "--app", "a", "--record", "/proc/arigen/t"])).AssertFailed(ExitCode.Files, "/proc/arigen");
        await using FakeServer server = await FakeServer.StartAsync();
        (await ToolRun.OfAsync(["events", server.Url, .. user, "--app", "demo"])).AssertFailed(ExitCode.Refused, "does not know the user");
        (await server.RunAsync("events", "--app", "demo")).AssertFailed(ExitCode.Unreachable, "has no event socket");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (FakeServer server in _servers)
        {
            await server.DisposeAsync();
        }

        _folder.Dispose();
    }

    private Task<LiveRun> RunAsync(string[] options, params string[] events) => RunAsync(null, options, events);

    private async Task<LiveRun> RunAsync(int? width, string[] options, params string[] events)
    {
        FakeServer server = await FakeServer.StartAsync();
        _servers.Add(server);
        server.ServeEvents(events);
        return new LiveRun(["events", server.Url, "--user", FakeServer.User, "--password", FakeServer.Password, .. options], width);
    }
}
