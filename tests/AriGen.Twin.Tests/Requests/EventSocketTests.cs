namespace AriGen.Twins.Requests;

/// <summary>The opening and the refusal of event sockets.</summary>
public sealed class EventSocketTests
{
    [Fact]
    public Task Refused() => Twin.PlayAsync(async s =>
    {
        string app = s.Name("app");
        await new RawRequest(s, "GET", $"/ari/events?app={app}").SendAsync();
        await new RawRequest(s, "GET", "/ari/events").SendAsync();
        await new RawRequest(s, "GET", $"/ari/events?app={app}").As("readonly:readonly").SendAsync();
        await new RawRequest(s, "GET", $"/ari/events?app={app}").As(null).SendAsync();
        await new RawRequest(s, "GET", $"/ari/events/?app={app}").SendAsync();
        await new RawRequest(s, "GET", "/ari/events").Upgrade().SendAsync();
        await new RawRequest(s, "GET", "/ari/events?app=").Upgrade().SendAsync();
        await new RawRequest(s, "GET", "/ari/events?app").Upgrade().SendAsync();
        await new RawRequest(s, "GET", $"/ari/events?apps={app}").Upgrade().SendAsync();
        await new RawRequest(s, "GET", "/ari/events?app=,").Upgrade().SendAsync();
        await new RawRequest(s, "GET", $"/ari/events?app={app},,{app}2").Upgrade().SendAsync();
        await new RawRequest(s, "GET", $"/ari/events?app=,{app}").Upgrade().SendAsync();
        await new RawRequest(s, "GET", $"/ari/events?app={app}").Upgrade().As(null).SendAsync();
        await new RawRequest(s, "GET", $"/ari/events?app={app}").Upgrade().As("asterisk:wrong").SendAsync();
        await new RawRequest(s, "GET", $"/ari/events?app={app}").Upgrade().With("Sec-WebSocket-Protocol", "other").SendAsync();
        await s.ShowAsync("app");
    });

    [Fact]
    public Task Names() => Twin.PlayAsync(async s =>
    {
        // Of two parameters with the same name, the first counts. Blanks around a name are ignored.
        await s.ListenAsync(s.Name("first"), $"app={s.Name("second")}");
        await s.ListenAsync($" {s.Name("padded")} ");
        await s.ListenAsync(s.Name("with space"));
        await s.ListenAsync(s.Name("a.b-c_d") + "," + s.Name("z"));
        await s.ListOwnAsync("applications");
        await s.ShowAsync("with%20space");
        await s.ShowAsync("second");
    });

    [Theory]
    [InlineData("true")]
    [InlineData("TRUE")]
    [InlineData("yes")]
    [InlineData("1")]
    [InlineData("y")]
    [InlineData("t")]
    [InlineData("on")]
    [InlineData("false")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("0")]
    public Task Subscribed_to_all(string value) => Twin.PlayAsync(async s =>
    {
        await s.ListenAsync(s.Name("app"), $"subscribeAll={value}");
        await s.ShowAsync("app");
    });

    [Fact]
    public Task By_who_may_only_read_or_gives_the_key_in_the_address() => Twin.PlayAsync(async s =>
    {
        await new RawRequest(s, "GET", $"/ari/events?app={s.Name("app")}").Upgrade().As("readonly:readonly").SendAsync();
        await new RawRequest(s, "GET", $"/ari/events?app={s.Name("app")}&api_key=asterisk:asterisk").Upgrade().As(null).SendAsync();
        await new RawRequest(s, "GET", $"/ari/events?app={s.Name("app")}&api_key=asterisk:wrong").Upgrade().As(null).SendAsync();
    });
}
