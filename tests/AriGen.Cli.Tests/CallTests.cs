using Microsoft.AspNetCore.Http;

namespace AriGen.Cli.Tests;

public sealed class CallTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private FakeServer _server = null!;
    private string _request = "";

    public async ValueTask InitializeAsync() => _server = await FakeServer.StartAsync();

    [Theory]
    [InlineData("GET /ari/channels ", "channels", "list")]
    [InlineData("GET /ari/channels/a%2Fb%20c ", "channels", "get", "channelId=a/b c")]
    [InlineData("POST /ari/channels?endpoint=PJSIP%2Fa&app=demo&timeout=30 {\"variables\":{\"A\":\"1\",\"B\":\"x=y\"}}", "channels", "originate", "endpoint=PJSIP/a", "app=demo", "timeout=30", "variables.A=1", "variables.B=x=y")]
    [InlineData("POST /ari/channels?endpoint=PJSIP%2Fa {\"variables\":{\"A\":\"1\"}}", "Channels", "Originate", "endpoint=PJSIP/a", "variables={\"A\":\"1\"}")]
    [InlineData("POST /ari/bridges/b/addChannel?channel=a,b ", "bridges", "addChannel", "bridgeId=b", "channel=a,b")]
    [InlineData("PUT /ari/applications/demo/eventFilter {\"allowed\":[{\"type\":\"Dial\"}]}", "applications", "filter", "applicationName=demo", "filter={\"allowed\":[{\"type\":\"Dial\"}]}")]
    public async Task The_request_is_what_the_api_docs_say(string request, params string[] args)
    {
        Answer("{\"id\":\"1\",\"list\":[1,2]}");
        ToolRun run = await _server.RunAsync("call", args);
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Equal(request, _request);
        Assert.Equal("{\n  \"id\": \"1\",\n  \"list\": [\n    1,\n    2\n  ]\n}\n", run.Out);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task An_id_in_the_path_that_the_client_makes_is_made()
    {
        Answer("{}");
        Assert.Equal(ExitCode.Success, (await _server.RunAsync("call", "bridges", "create")).Exit);
        Assert.Matches("^POST /ari/bridges/[0-9a-f]{32} $", _request);
    }

    [Fact]
    public async Task An_empty_answer_is_told()
    {
        Answer("");
        ToolRun run = await _server.RunAsync("call", "channels", "hangup", "channelId=1");
        Assert.Equal((ExitCode.Success, "", "done; the answer is empty\n"), (run.Exit, run.Out, run.Error));
    }

    [Fact]
    public async Task A_binary_answer_goes_to_a_file()
    {
        byte[] sound = [];
        _server.ServeRest(context => context.Response.Body.WriteAsync(sound).AsTask());
        (await _server.RunAsync("call", "recordings", "getStoredFile", "recordingName=r")).AssertFailed(ExitCode.CommandLine, "name a file by -o");

        // The second would be JSON, which is indented elsewhere.
        foreach (byte[] bytes in new byte[][] { [0, 255, 10], [(byte)'[', (byte)'1', (byte)']'] })
        {
            sound = bytes;
            ToolRun run = await _server.RunAsync("call", "recordings", "getStoredFile", "recordingName=r", "-o", _folder["r.wav"]);
            Assert.Equal(ExitCode.Success, run.Exit);
            Assert.Equal(bytes, await File.ReadAllBytesAsync(_folder["r.wav"], TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("there is no resource 'chanels'; there are asterisk, ", "chanels", "list")]
    [InlineData("a resource is missing")]
    [InlineData("an operation is missing; there are list, ", "channels")]
    [InlineData("channels has no operation 'frob'", "channels", "frob")]
    [InlineData("channels.get needs channelId", "channels", "get")]
    [InlineData("channels.move needs channelId, app", "channels", "move")]
    [InlineData("channels.get has no parameter 'id'; it has channelId", "channels", "get", "id=1")]
    [InlineData("channels.list has no parameter 'a'; it has none", "channels", "list", "a=1")]
    [InlineData("'1' is no parameter; write name=value", "channels", "get", "1")]
    [InlineData("'channelId' is given twice", "channels", "get", "channelId=1", "channelId=2")]
    [InlineData("timeout is int, and 'soon' is none", "channels", "originate", "endpoint=x", "timeout=soon")]
    [InlineData("what is given is no JSON", "channels", "originate", "endpoint=x", "variables=A")]
    [InlineData("use arigen events", "events", "eventWebsocket", "app=a")]
    [InlineData("channels.get needs channelId, and what is given is empty", "channels", "get", "channelId=")]
    [InlineData("channels.move needs app, and what is given is empty", "channels", "move", "channelId=1", "app=")]
    [InlineData("bridges.record needs format, and what is given is empty", "bridges", "record", "bridgeId=1", "name=r", "format=")]
    public async Task What_does_not_fit_is_told_before_anything_is_sent(string words, params string[] args)
    {
        Answer("{}");
        (await _server.RunAsync("call", args)).AssertFailed(ExitCode.CommandLine, words);
        Assert.Empty(_request);
    }

    [Theory]
    [InlineData(404, "channels.get 1: 404 Not Found: Channel not found")]
    [InlineData(409, "channels.get 1: 409 Conflict: Channel not found")]
    [InlineData(500, "channels.get 1: 500")]
    public async Task An_error_of_the_server_is_told_in_its_words(int status, string words)
    {
        Answer("{\"message\":\"Channel not found\"}", status);
        (await _server.RunAsync("call", "channels", "get", "channelId=1")).AssertFailed(ExitCode.Refused, words);
    }

    [Theory]
    [InlineData("Resource not found; is the module of mailboxes, and res_stasis_mailbox, loaded?", "mailboxes", "list")]
    [InlineData("Resource not found; is the module of sounds loaded?", "sounds", "list")]
    public async Task A_path_that_no_module_has_is_told_with_the_modules(string words, params string[] args)
        => (await _server.RunAsync("call", args)).AssertFailed(ExitCode.Refused, words);

    [Theory]
    [InlineData("gone/x", "there is no folder '", "gone' to write 'x' into")]
    [InlineData("", "is a folder; a file is needed to write to")]
    public async Task A_file_that_cannot_be_is_told_before_anything_is_sent(string name, params string[] words)
    {
        Answer("{}");
        (await _server.RunAsync("call", "channels", "list", "-o", _folder[name])).AssertFailed(ExitCode.Files, words);
        Assert.Empty(_request);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task A_device_takes_the_answer_and_stays_a_device()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "A device that takes everything is missing.");
        Answer("{}");
        string device = _folder["device"];
        File.CreateSymbolicLink(device, "/dev/null");
        Assert.Equal(ExitCode.Success, (await _server.RunAsync("call", "channels", "list", "-o", device)).Exit);
        Assert.Equal("/dev/null", File.ResolveLinkTarget(device, true)!.FullName);
        Assert.Empty(await File.ReadAllBytesAsync(device, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Help_lists_resources_then_operations_then_parameters()
    {
        ToolRun run = await _server.RunAsync("call", "--help");
        Assert.Matches(@"(?m)^  deviceStates  \S.* \(4 operations\)$", run.Out);
        run = await _server.RunAsync("call", "channels", "--help");
        Assert.Matches(@"(?m)^  originateWithId +\S.* \(POST /channels/\{channelId\}\)$", run.Out);
        run = await ToolRun.OfAsync("call", "http://127.0.0.1:9/", "channels", "originate", "--docs", "22", "--help");
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Contains("POST /channels, answers Channel", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  endpoint +\(string, required\) \S", run.Out);
        Assert.Matches(@"(?m)^  400  \S", run.Out);
    }

    public void Dispose() => _folder.Dispose();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Dispose();
    }

    private void Answer(string body, int status = 200) => _server.ServeRest(async context =>
    {
        using StreamReader reader = new(context.Request.Body);
        _request = $"{context.Request.Method} {context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget} {await reader.ReadToEndAsync()}";
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    });
}
