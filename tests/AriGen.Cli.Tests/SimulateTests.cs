using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;

namespace AriGen.Cli.Tests;

/// <summary><c>arigen simulate</c>: a server for other programs, and what it shows.</summary>
public sealed partial class SimulateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_client_does_is_shown()
    {
        _folder.With("calls.txt", """
            wait for channel-dump
            PJSIP/alice calls 1000 as a
            at 1s a hangs up
            """);
        await using LiveRun run = new(["simulate", "--port", "0", "--script", _folder["calls.txt"]]);
        Uri url = await UrlAsync(run);
        using HttpClient http = Client(url, "asterisk:asterisk");
        using ClientWebSocket socket = await ListenAsync(url, "channel-dump", "asterisk:asterisk");
        await run.ErrorAsync("the script is over");
        using HttpResponseMessage missing = await http.GetAsync("channels/none", Ct);
        await run.OutAsync("404 GET");
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Ct);
        await run.OutAsync("is closed");
        ToolRun end = await run.StopAsync();

        Assert.Equal(ExitCode.Cancelled, end.Exit);
        string[] lines = end.Out.TrimEnd('\n').Split('\n');
        Assert.All(lines, static line => Assert.Matches(@"^\d\d:\d\d:\d\d\.\d{3} ", line));
        Assert.Equal(
            [
                "asterisk opens an event socket for channel-dump",
                "application channel-dump is registered",
                "PJSIP/alice calls 1000",
                "PJSIP/alice-00000000 begins, with the id ID",
                "PJSIP/alice-00000000 enters channel-dump",
                "PJSIP/alice-00000000 leaves channel-dump",
                "PJSIP/alice-00000000 is gone: Unknown",
                "404 GET /channels/none: Channel not found",
                "the event socket for channel-dump is closed",
            ],
            lines.Select(static line => Id().Replace(line[13..], "id ID")));
        Assert.Equal(
            [$"a simulated Asterisk 22.10.1 is at {url}, for asterisk; Ctrl+C ends it", "the script is over"],
            end.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task It_is_the_server_that_the_command_line_asks_for()
    {
        _folder.With("extensions.conf", "[default]\nexten => 5,1,Answer()\n same => n,Stasis(demo)\n").With("calls.txt", "wait for demo\nPJSIP/alice calls 5\n");
        await using LiveRun run = new(
            [
                "simulate", "--port", "0", "--version", "16", "--dialplan", _folder["extensions.conf"], "--script", _folder["calls.txt"],
                "--user", "me:p:w", "--read-only", "you:pw", "--events",
            ]);
        Uri url = await UrlAsync(run);
        Assert.Contains("a simulated Asterisk 16.28.0 is at", await run.ErrorAsync("Ctrl+C"), StringComparison.Ordinal);
        using HttpClient me = Client(url, "me:p:w"), you = Client(url, "you:pw"), nobody = Client(url, "asterisk:asterisk");

        Assert.DoesNotContain("/channels/{channelId}/progress", await me.GetStringAsync("api-docs/channels.json", Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await you.DeleteAsync("channels/none", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("channels", Ct)).StatusCode);
        using ClientWebSocket socket = await ListenAsync(url, "demo", "you:pw");
        await run.OutAsync("StasisStart to demo");
    }

    [Fact]
    public async Task It_opens_the_sockets_of_a_file()
    {
        using TcpListener program = new(IPAddress.Loopback, 0);
        program.Start();
        _folder.With("websocket_client.conf", $"""
            [bot]
            type = websocket_client
            uri = ws://{program.LocalEndpoint}/in
            connection_type = persistent
            [events]
            type = outbound_websocket
            websocket_client_id = bot
            apps = demo
            local_ari_user = asterisk
            """);
        await using LiveRun run = new(["simulate", "--port", "0", "--websockets", _folder["websocket_client.conf"]]);
        using TcpClient opened = await program.AcceptTcpClientAsync(Ct);
        using StreamReader request = new(opened.GetStream());
        Assert.Equal("GET /in HTTP/1.1", await request.ReadLineAsync(Ct));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        (await ToolRun.OfAsync("simulate", "--port", $"{port}")).AssertFailed(ExitCode.Port, $"the port {port} is taken", "--port");
    }

    [Fact]
    public async Task An_invalid_file_is_told_with_its_line()
    {
        _folder.With("extensions.conf", "[default]\nexten => 1,1,AGI(x)\n").With("calls.txt", "\nPJSIP/alice sings\n").With("sockets.conf", "[bot]\ntype = websocket_client\nurl = ws://localhost/\n");
        (await ToolRun.OfAsync("simulate", "--port", "0", "--dialplan", _folder["extensions.conf"])).AssertFailed(ExitCode.Files, "extensions.conf(2): ", "'AGI'");
        (await ToolRun.OfAsync("simulate", "--port", "0", "--script", _folder["calls.txt"])).AssertFailed(ExitCode.Files, "calls.txt(2): ", "'PJSIP/alice sings'");
        (await ToolRun.OfAsync("simulate", "--port", "0", "--websockets", _folder["sockets.conf"])).AssertFailed(ExitCode.Files, "sockets.conf(3): ", "url");
        (await ToolRun.OfAsync("simulate", "--port", "0", "--dialplan", _folder["none"])).AssertFailed(ExitCode.Files, _folder["none"]);
        (await ToolRun.OfAsync("simulate", "--port", "0", "--script", _folder["none"])).AssertFailed(ExitCode.Files, _folder["none"]);
    }

    [Theory]
    [InlineData("there is no version '21' to simulate; there are 16.28.0, 18.26.4, 20.20.1, 22.10.1, 23.4.1", "--version", "21")]
    [InlineData("there is no version ''", "--version", "")]
    [InlineData("'eighty' is no port", "--port", "eighty")]
    [InlineData("'65536' is no port", "--port", "65536")]
    [InlineData("a user is NAME:PASSWORD", "--user", "s3cret")]
    [InlineData("a user is NAME:PASSWORD", "--read-only", ":s3cret")]
    [InlineData("--script is empty", "--script", "")]
    [InlineData("--dialplan is empty", "--dialplan", "")]
    public async Task A_bad_command_line_is_told(string words, params string[] args)
    {
        ToolRun run = await ToolRun.OfAsync(["simulate", .. args]);
        run.AssertFailed(ExitCode.CommandLine, words, "--help");
        Assert.DoesNotContain("s3cret", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<Uri> UrlAsync(LiveRun run)
    {
        string told = await run.ErrorAsync("Ctrl+C");
        return new Uri(Address().Match(told).Value);
    }

    private static HttpClient Client(Uri url, string user) => new()
    {
        BaseAddress = new Uri(url, "ari/"),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user))) },
    };

    private static async Task<ClientWebSocket> ListenAsync(Uri url, string app, string user)
    {
        ClientWebSocket socket = new();
        await socket.ConnectAsync(new Uri($"ws://{url.Authority}/ari/events?app={app}&api_key={user}"), Ct);
        return socket;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Address();

    [GeneratedRegex(@"id \d+\.\d+")]
    private static partial Regex Id();
}
