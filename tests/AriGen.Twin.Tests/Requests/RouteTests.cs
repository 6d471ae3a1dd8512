namespace AriGen.Twins.Requests;

/// <summary>The addresses and methods of the interface.</summary>
public sealed class RouteTests
{
    [Fact]
    public Task Addresses() => Twin.PlayAsync(async s =>
    {
        string[] targets =
        [
            "/ari/nosuch", "/ari/Channels", "/ari/channels/x/y", "/ari/channels/x/variable/z", "/ari/asterisk", "/ari/events/user", "/ari/asterisk/config/dynamic/res_pjsip/endpoint",
            "/ari/channels/", "/ari/channels/?x=1", "/ari/channels//", "/ari/bridges//x", "/ari/bridges/", "/ari", "/ari/", "/ari//bridges", "/ari?x=1", "/ari/asterisk/p%69ng/x",
            "/", "/arix", "/somewhere/else", "/ari/deviceStates/PJSIP/nobody", "/ari/deviceStates/PJSIP%2Fnobody", "/ari/deviceStates/Stasis:a+b", "/ari/deviceStates/Stasis:a%20b",
            "/ari/deviceStates/Stasis:%C5%BElu%C5%A5", "/ari/channels/none", "/ari/bridges/none", "/ari/api-docs", "/ari/api-docs/", "/ari/api-docs/nosuch.json", "/ari/api-docs/channels", "/ari/api-docs/../x",
        ];
        foreach (string target in targets)
        {
            await new RawRequest(s, "GET", target).SendAsync();
        }
    });

    [Fact]
    public Task Methods() => Twin.PlayAsync(async s =>
    {
        foreach ((string method, string target) in new[]
        {
            ("PUT", "/ari/channels"), ("PATCH", "/ari/channels"), ("DELETE", "/ari/channels"), ("HEAD", "/ari/channels"), ("HEAD", "/ari/nosuch"), ("POST", "/ari/asterisk/info"), ("GET", "/ari/events/user/x"),
            ("POST", "/ari/events"), ("DELETE", "/ari/events"), ("POST", "/ari/deviceStates/x"), ("GET", "/ari/asterisk/logging/x"), ("POST", "/ari/asterisk/config/dynamic/res_pjsip/endpoint/x"),
            ("POST", "/ari"), ("POST", "/ari/api-docs/channels.json"), ("HEAD", "/ari/api-docs/channels.json"), ("OPTIONS", "/ari/api-docs/channels.json"),
        })
        {
            await new RawRequest(s, method, target).SendAsync();
        }
    });

    [Fact]
    public Task Options() => Twin.PlayAsync(async s =>
    {
        foreach (string target in new[]
        {
            "/ari/asterisk/ping", "/ari/channels", "/ari/channels/x", "/ari/events", "/ari/events/claim", "/ari/events/user/x", "/ari/bridges/x", "/ari/deviceStates/x", "/ari/asterisk/logging/x",
            "/ari/asterisk/modules/x", "/ari/asterisk/config/dynamic/a/b/c", "/ari/applications/x/subscription", "/ari/applications/x/eventFilter", "/ari", "/ari/asterisk", "/ari/nosuch", "/ari/channels/",
        })
        {
            await new RawRequest(s, "OPTIONS", target).SendAsync();
        }
    });

    [Fact]
    public Task Pages_of_other_servers() => Twin.PlayAsync(async s =>
    {
        const string Here = "http://localhost", Elsewhere = "http://elsewhere.example";
        await new RawRequest(s, "GET", "/ari/nosuch").With("Origin", Here).SendAsync();
        await new RawRequest(s, "GET", "/ari/nosuch").With("Origin", Elsewhere).SendAsync();
        await new RawRequest(s, "GET", "/ari/bridges/none").With("Origin", Here).As(null).SendAsync();
        await new RawRequest(s, "POST", "/ari/bridges/none").With("Origin", Here).As("readonly:readonly").SendAsync();
        await new RawRequest(s, "OPTIONS", "/ari/channels").With("Origin", Here).SendAsync();
        await new RawRequest(s, "OPTIONS", "/ari/channels").With("Origin", Here).With("Access-Control-Request-Method", "POST").SendAsync();
        await new RawRequest(s, "OPTIONS", "/ari/channels").With("Origin", Here).With("Access-Control-Request-Method", "POST").With("Access-Control-Request-Headers", "Authorization, X-Foo").SendAsync();
        await new RawRequest(s, "OPTIONS", "/ari/channels").With("Origin", Here).With("Access-Control-Request-Method", "PUT").With("Access-Control-Request-Headers", "X-Foo").SendAsync();
        await new RawRequest(s, "OPTIONS", "/ari/channels").With("Origin", Elsewhere).With("Access-Control-Request-Method", "POST").SendAsync();
        await new RawRequest(s, "OPTIONS", "/ari/channels").With("Access-Control-Request-Method", "POST").SendAsync();
        await new RawRequest(s, "OPTIONS", "/ari/channels").With("Origin", Here).With("Access-Control-Request-Method", "POST").As(null).SendAsync();
        await new RawRequest(s, "OPTIONS", "/ari/nosuch").With("Origin", Here).With("Access-Control-Request-Method", "POST").SendAsync();
    });

    [Fact]
    public Task Credentials() => Twin.PlayAsync(async s =>
    {
        const string Target = "/ari/bridges/none";
        await new RawRequest(s, "GET", Target).As(null).SendAsync();
        await new RawRequest(s, "GET", Target).As("asterisk:wrong").SendAsync();
        await new RawRequest(s, "GET", Target).As("nobody:asterisk").SendAsync();
        await new RawRequest(s, "GET", Target).As("asterisk").SendAsync();
        await new RawRequest(s, "GET", Target).As("").SendAsync();
        await new RawRequest(s, "GET", Target).As(null).With("Authorization", "Bearer x").SendAsync();
        await new RawRequest(s, "GET", Target).As(null).With("Authorization", "Basic !!!").SendAsync();
        await new RawRequest(s, "GET", Target + "?api_key=asterisk:asterisk").As(null).SendAsync();
        await new RawRequest(s, "GET", Target + "?api_key=asterisk%3Aasterisk").As(null).SendAsync();
        await new RawRequest(s, "GET", Target + "?api_key=asterisk:wrong").As(null).SendAsync();
        await new RawRequest(s, "GET", Target + "?api_key=asterisk").As(null).SendAsync();
        await new RawRequest(s, "GET", Target + "?api_key=").As(null).SendAsync();
        await new RawRequest(s, "GET", Target + "?api_key=asterisk:asterisk").As("asterisk:wrong").SendAsync();
        await new RawRequest(s, "GET", Target + "?api_key=asterisk:wrong").SendAsync();
        await new RawRequest(s, "GET", "/ari/nosuch").As(null).SendAsync();
        await new RawRequest(s, "GET", "/ari/channels/").As(null).SendAsync();
        await new RawRequest(s, "GET", "/ari/api-docs/channels.json").As(null).SendAsync();
        await new RawRequest(s, "GET", "/arix").As(null).SendAsync();
    });

    [Fact]
    public Task Who_may_only_read() => Twin.PlayAsync(async s =>
    {
        const string Reader = "readonly:readonly";
        await new RawRequest(s, "GET", "/ari/bridges/none").As(Reader).SendAsync();
        await new RawRequest(s, "GET", "/ari/nosuch").As(Reader).SendAsync();
        await new RawRequest(s, "OPTIONS", "/ari/channels").As(Reader).SendAsync();
        foreach (string method in new[] { "POST", "PUT", "DELETE", "HEAD", "PATCH" })
        {
            await new RawRequest(s, method, "/ari/bridges/none").As(Reader).SendAsync();
        }

        await new RawRequest(s, "POST", "/ari/nosuch").As(Reader).SendAsync();
        await new RawRequest(s, "POST", "/ari/channels/").As(Reader).SendAsync();
        await new RawRequest(s, "POST", "/ari/bridges?api_key=readonly:readonly").As(null).SendAsync();
    });
}
