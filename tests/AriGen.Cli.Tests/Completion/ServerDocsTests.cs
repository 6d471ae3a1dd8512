using System.Collections.Immutable;

namespace AriGen.Cli.Tests.Completion;

/// <summary>Completion by the api-docs of a server.</summary>
public sealed class ServerDocsTests : IAsyncLifetime
{
    private static readonly ImmutableDictionary<string, string> NoVariables = ImmutableDictionary<string, string>.Empty;

    private readonly string[] _user = ["--user", FakeServer.User, "--password", FakeServer.Password];
    private FakeServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await FakeServer.StartAsync();
        _server.Serve("api-docs/resources.json", """{"apis":[{"path":"/api-docs/frobs.{format}","description":"All the\n frobs."},{"path":"/api-docs/\u001b[2J.{format}"}]}""");
        _server.Serve("api-docs/frobs.json", """
            {"swaggerVersion":"1.1","apiVersion":"1","basePath":"http://x/ari","resourcePath":"/api-docs/frobs.{format}","apis":[{"path":"/frobs","description":"",
            "operations":[{"httpMethod":"GET","nickname":"turn","summary":"Turns it.","responseClass":"void","parameters":[{"name":"way","description":"Where to.",
            "paramType":"query","required":true,"allowMultiple":false,"dataType":"string","allowableValues":{"valueType":"LIST","values":["to the left","$(up)"]}}]}]}],"models":{}}
            """);
    }

    [Fact]
    public async Task Come_by_the_credentials_of_the_options()
    {
        CompletionRun run = await CompletionRun.AtAsync("f", ["call", _server.Url, .. _user]);
        Assert.Equal(["frobs\tAll the frobs."], run.Lines);
        Assert.Equal(["turn\tTurns it."], (await CompletionRun.AtAsync("", ["call", _server.Url, .. _user, "frobs"])).Lines);
        Assert.Equal(["way="], (await CompletionRun.AtAsync("", ["call", _server.Url, .. _user, "frobs", "turn"])).Words);
        Assert.Equal(["way=to the left", "way=$(up)"], (await CompletionRun.AtAsync("way=", ["call", _server.Url, .. _user, "frobs", "turn"])).Words);
    }

    [Fact]
    public async Task Come_by_the_credentials_of_the_address_and_of_the_environment()
    {
        string address = _server.Url.Replace("://", $"://{FakeServer.User}:{FakeServer.Password}@", StringComparison.Ordinal);
        Assert.Equal(["frobs"], (await CompletionRun.AtAsync("", "call", address)).Words);
        var variables = new Dictionary<string, string> { ["ARI_USER"] = FakeServer.User, ["ARI_PASSWORD"] = FakeServer.Password };
        Assert.Equal(["frobs"], (await CompletionRun.AtAsync("", ["call", _server.Url], variables, FixedTime.Stopped)).Words);
    }

    [Fact]
    public async Task Are_not_asked_for_without_a_password()
    {
        bool isAsked = false;
        await using FakeServer silent = await FakeServer.StartAsync();
        silent.Serve("api-docs/resources.json", _ =>
        {
            isAsked = true;
            return Task.CompletedTask;
        });
        Assert.Contains("channels", (await CompletionRun.AtAsync("", "call", silent.Url, "--user", FakeServer.User)).Words);
        Assert.False(isAsked);
    }

    [Fact]
    public async Task Are_the_bundled_ones_where_the_server_refuses_or_serves_something_else()
    {
        Assert.Equal(["channels"], (await CompletionRun.AtAsync("ch", "call", _server.Url, "--user", FakeServer.User, "--password", "wrong")).Words);
        _server.Serve("api-docs/resources.json", "<html>", "text/html").Serve("api-docs/channels.json", "[1,2]");
        Assert.Equal(["channels"], (await CompletionRun.AtAsync("ch", ["call", _server.Url, .. _user])).Words);
        Assert.Equal(["mute"], (await CompletionRun.AtAsync("mu", ["call", _server.Url, .. _user, "channels"])).Words);
    }

    [Fact]
    public async Task Are_the_bundled_ones_where_the_server_takes_its_time()
    {
        _server.Serve(
            "api-docs/resources.json",
            static context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default));
        Assert.Equal(["channels"], (await CompletionRun.AtAsync("ch", ["call", _server.Url, .. _user], NoVariables, FixedTime.Hurried)).Words);
    }

    [Fact]
    public async Task Have_the_types_of_the_events_too()
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Repository.Specs, "22.10.1", "api-docs", "events.json"), TestContext.Current.CancellationToken);
        _server.Serve("api-docs/events.json", text.Replace("StasisStart", "FrobStart", StringComparison.Ordinal));
        Assert.Equal(["FrobStart"], (await CompletionRun.AtAsync("Fro", ["events", _server.Url, .. _user, "--type"])).Words);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
