using Microsoft.AspNetCore.Http;

namespace AriGen.Cli.Tests;

/// <summary>Servers that fail the other commands; those that fail <c>pull</c> have tests of their own.</summary>
public sealed class ServerFailureTests
{
    private const string Words = """{"message":"words of\nthe server"}""";

    private static readonly string[] List = ["channels", "list", "--docs", "22"];
    private static readonly string[] Listen = ["--app", "demo"];

    [Theory]
    [InlineData(302, ExitCode.Unreachable, "leads elsewhere (302")]
    [InlineData(400, ExitCode.Refused, "channels.list: 400 Bad Request: words of the server")]
    [InlineData(401, ExitCode.Refused, "does not know the user 'asterisk'")]
    [InlineData(403, ExitCode.Refused, "the user 'asterisk' may not do this")]
    [InlineData(404, ExitCode.Refused, "404 Not Found: words of the server")]
    [InlineData(503, ExitCode.Refused, "503")]
    public async Task An_error_status_ends_a_call(int status, int exit, string words)
    {
        await using FakeServer server = await FakeServer.StartAsync();
        server.Serve("channels", Words, status: status);
        (await server.RunAsync("call", List)).AssertFailed(exit, words);
    }

    [Theory]
    [InlineData(200, ExitCode.Unreachable, "opens no event socket (200)")]
    [InlineData(302, ExitCode.Unreachable, "302")]
    [InlineData(401, ExitCode.Refused, "does not know the user 'asterisk'")]
    [InlineData(403, ExitCode.Refused, "may not do this")]
    [InlineData(404, ExitCode.Unreachable, "has no event socket")]
    [InlineData(500, ExitCode.Refused, "500")]
    public async Task An_error_status_ends_the_events(int status, int exit, string words)
    {
        await using FakeServer server = await FakeServer.StartAsync();
        server.Serve("events", Words, status: status);
        (await server.RunAsync("events", Listen)).AssertFailed(exit, words);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_ends_both()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        server.ServeRest(static context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        (await server.RunAsync("call", [.. List, "--timeout", "0.5"])).AssertFailed(ExitCode.Unreachable, "0.5 s");
        (await server.RunAsync("events", [.. Listen, "--timeout", "0.5"])).AssertFailed(ExitCode.Unreachable);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_ends_a_call_and_leaves_no_file()
    {
        using TempFolder folder = new();
        await using FakeServer server = await FakeServer.StartAsync();
        server.Serve("channels", static async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("[");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        (await server.RunAsync("call", [.. List, "-o", folder["x"]])).AssertFailed(ExitCode.Unreachable, "broke off its answer");
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task A_page_in_place_of_api_docs_ends_a_call()
    {
        await using FakeServer server = await FakeServer.StartAsync();
        server.Serve("api-docs/resources.json", "<html>It works!</html>", "text/html");
        (await server.RunAsync("call", "channels", "list")).AssertFailed(ExitCode.Unreachable, "Is it Asterisk?");
        (await server.RunAsync("diff", "22")).AssertFailed(ExitCode.Unreachable, "Is it Asterisk?");
    }

    [Theory]
    [InlineData("127.0.0.1", "no authority that is trusted here")]
    [InlineData("pbx.example", "is for another name")]
    public async Task A_certificate_that_is_not_trusted_ends_both(string name, string words)
    {
        using Certificates certificates = new();
        using TempFolder folder = new TempFolder().With("ca.pem", certificates.AuthorityPem);
        await using FakeServer server = await FakeServer.StartAsync(certificate: certificates.For(name));
        string[] trust = name == "127.0.0.1" ? [] : ["--ca", folder["ca.pem"]];
        (await server.RunAsync("call", [.. List, .. trust])).AssertFailed(ExitCode.Unreachable, words);
        (await server.RunAsync("events", [.. Listen, .. trust])).AssertFailed(ExitCode.Unreachable, words);
    }
}
