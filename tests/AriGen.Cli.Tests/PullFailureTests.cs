using Microsoft.AspNetCore.Http;

namespace AriGen.Cli.Tests;

/// <summary>Servers that give no api-docs: one line, the exit code, and nothing written.</summary>
public sealed class PullFailureTests : IDisposable
{
    private const string Listing = "api-docs/resources.json";
    private const string Doc = "api-docs/channels.json";

    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData(Listing, "<html><body>It works!</body></html>", ExitCode.Unreachable, "is it Asterisk?")]
    [InlineData(Listing, "{}", ExitCode.Unreachable, "is it Asterisk?")]
    [InlineData(Listing, "", ExitCode.Unreachable, "is it Asterisk?")]
    [InlineData(Listing, "{\"swaggerVersion\":\"1.1\",\"apis\":[{\"path\":\"/api-docs/a\\\\..\\\\b.{format}\"}]}", ExitCode.Unreachable, "which is no resource's name")]
    [InlineData(Listing, "{\"swaggerVersion\":\"1.1\",\"apis\":[{\"path\":\"/api-docs/...{format}\"}]}", ExitCode.Unreachable, "which is no resource's name")]
    [InlineData(Doc, "<html>", ExitCode.Unreachable, "api-docs/channels.json is no api-doc")]
    [InlineData(Doc, "{\"swaggerVersion\":\"1.1\",\"resourcePath\":\"/api", ExitCode.Unreachable, "api-docs/channels.json is no api-doc")]
    [InlineData(Doc, "[]", ExitCode.Unreachable, "api-docs/channels.json is no api-doc")]
    public async Task An_answer_that_is_no_api_doc_is_told(string path, string body, int exit, string words)
    {
        await using FakeServer server = await FakeServer.StartAsync();
        server.Serve(path, body);
        await AssertFailsAsync(server, exit, words);
    }

    [Theory]
    [InlineData(Listing, 301, ExitCode.Unreachable, "leads elsewhere (301")]
    [InlineData(Listing, 400, ExitCode.Refused, "400")]
    [InlineData(Listing, 403, ExitCode.Refused, "may not do this")]
    [InlineData(Listing, 404, ExitCode.Unreachable, "has no ARI")]
    [InlineData(Listing, 500, ExitCode.Refused, "500")]
    [InlineData(Listing, 503, ExitCode.Refused, "503")]
    [InlineData(Doc, 302, ExitCode.Unreachable, "leads elsewhere (302")]
    [InlineData(Doc, 401, ExitCode.Refused, "does not know the user")]
    [InlineData(Doc, 500, ExitCode.Refused, "GET api-docs/channels.json: 500")]
    public async Task An_error_status_is_told(string path, int status, int exit, string words)
    {
        await using FakeServer server = await FakeServer.StartAsync();
        server.Serve(path, """{"message":"words of\nthe server"}""", status: status);
        await AssertFailsAsync(server, exit, words);
    }

    [Fact]
    public async Task A_wrong_password_is_told_without_showing_it()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        ToolRun run = await ToolRun.OfAsync("pull", server.Url, "--user", FakeServer.User, "--password", "wr0ng", "-o", _folder["specs"]);
        run.AssertFailed(ExitCode.Refused, "does not know the user 'asterisk' with this password");
        Assert.DoesNotContain("wr0ng", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task Nobody_there_is_told()
        => (await ToolRun.OfAsync("pull", RawServer.Nowhere().ToString(), "--user", "a", "--password", "b", "-o", _folder["specs"]))
            .AssertFailed(ExitCode.Unreachable, "nothing listens at http://127.0.0.1:");

    [Fact]
    public async Task A_name_that_nobody_has_is_told()
        => (await ToolRun.OfAsync("pull", "https://no-such-host.invalid/", "--user", "a", "--password", "b", "-o", _folder["specs"]))
            .AssertFailed(ExitCode.Unreachable, "https://no-such-host.invalid/");

    [Fact]
    public async Task Tls_to_a_server_without_it_is_told()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        ToolRun run = await ToolRun.OfAsync("pull", server.Url.Replace("http:", "https:", StringComparison.Ordinal), "--user", "a", "--password", "b", "-o", _folder["specs"]);
        run.AssertFailed(ExitCode.Unreachable, "https://127.0.0.1:", "does not speak TLS; is the address http?");
    }

    [Theory]
    [InlineData(Listing)]
    [InlineData(Doc)]
    public async Task A_server_that_does_not_answer_is_told(string path)
    {
        await using FakeServer server = await FakeServer.StartAsync();
        server.Serve(path, static context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await AssertFailsAsync(server, ExitCode.Unreachable, "0.5 s", "--timeout", "0.5");
    }

    [Fact]
    public async Task An_answer_that_stops_half_way_is_told()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        server.Serve(Doc, static async context =>
        {
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await AssertFailsAsync(server, ExitCode.Unreachable, "no whole answer within 0.5 s", "--timeout", "0.5");
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_told()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        server.Serve(Doc, static async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{\"swaggerVersion\":");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        await AssertFailsAsync(server, ExitCode.Unreachable, "broke off its answer");
    }

    [Fact]
    public async Task Ctrl_C_leaves_nothing()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        using CancellationTokenSource stop = new();
        server.Serve(Doc, async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        ToolRun run = await ToolRun.WithAsync(
            new Dictionary<string, string>(), ["pull", server.Url, "--user", FakeServer.User, "--password", FakeServer.Password, "-o", _folder["specs"]], stop.Token);
        Assert.Equal(ExitCode.Cancelled, run.Exit);
        Assert.Empty(run.Error);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_failure_leaves_an_earlier_pull_as_it_was()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        await server.RunAsync("pull", "-o", _folder["specs"]);
        IReadOnlyDictionary<string, string> before = _folder.Files;
        server.Serve(Doc, "<html>");
        (await server.RunAsync("pull", "-o", _folder["specs"])).AssertFailed(ExitCode.Unreachable);
        Assert.Equal(before, _folder.Files);
    }

    [Theory]
    [InlineData("the URL is no http or https address", "localhost:8088")]
    [InlineData("the URL is no http or https address", "ftp://u:pa55@host/")]
    [InlineData("the URL is no http or https address", "http://host/?api_key=u:pa55")]
    [InlineData("no user is given", "http://127.0.0.1:9/")]
    [InlineData("no password is given", "http://127.0.0.1:9/", "--user", "a")]
    [InlineData("a user's name", "http://127.0.0.1:9/", "--user", "a:b", "--password", "pa55")]
    [InlineData("'soon' is no number of seconds", "http://127.0.0.1:9/", "--timeout", "soon")]
    [InlineData("'0' is no number of seconds", "http://127.0.0.1:9/", "--timeout", "0")]
    public async Task A_bad_address_or_user_is_told(string words, params string[] args)
    {
        ToolRun run = await ToolRun.OfAsync(["pull", .. args, "-o", _folder["specs"]]);
        run.AssertFailed(ExitCode.CommandLine, words);
        Assert.DoesNotContain("pa55", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_file_without_a_certificate_is_told()
    {
        _folder.With("ca.pem", "no certificate");
        string[] args = ["pull", "https://127.0.0.1:9/", "--user", "a", "--password", "b", "-o", _folder["specs"], "--ca"];
        (await ToolRun.OfAsync([.. args, _folder["ca.pem"]])).AssertFailed(ExitCode.Files, "holds no certificate");
        (await ToolRun.OfAsync([.. args, _folder["gone.pem"]])).AssertFailed(ExitCode.Files, "gone.pem");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_compared_or_written_is_told()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        (await server.RunAsync("pull", "-o", _folder["gone"], "--check")).AssertFailed(ExitCode.Files, "there is no folder");
        (await server.RunAsync("pull", "-o", "/proc/arigen")).AssertFailed(ExitCode.Files, "/proc/arigen");
        _folder.With("other/manifest.json", "{}");
        (await server.RunAsync("pull", "-o", _folder["other"])).AssertFailed(ExitCode.Files, "is not of a pull");
    }

    public void Dispose() => _folder.Dispose();

    private async Task AssertFailsAsync(FakeServer server, int exit, string words, params string[] more)
    {
        ToolRun run = await server.RunAsync("pull", ["-o", _folder["specs"], .. more]);
        run.AssertFailed(exit, words);
        Assert.DoesNotContain(FakeServer.Password, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }
}
