namespace AriGen.Twins.Channels;

/// <summary>Channels that the server refuses to create.</summary>
public sealed class OriginateRefusalTests
{
    private const string Endpoint = "endpoint=Local/1003@default";

    [Theory]
    [InlineData("channels")]
    [InlineData("channels/create")]
    public Task Missing_and_wrong_parameters(string path) => Twin.PlayAsync(async s =>
    {
        string app = $"app={s.Name("app")}";
        foreach (string query in new[]
        {
            "", "endpoint=", $"endpoint=Local&{app}", $"endpoint=Local/&{app}", $"endpoint=/x&{app}", $"{Endpoint}&{app}&formats=nosuch", $"{Endpoint}&{app}&formats=ulaw,nosuch",
            $"{Endpoint}&{app}&originator=none&formats=ulaw", 
        })
        {
            await s.PostAsync($"{path}?{query}");
        }

        foreach (string body in new[]
        {
            """{"variables":{"N":5}}""", """{"variables":{"A":"1","N":true}}""", """{"variables":{"N":null}}""", """{"variables":{"A":{"b":1}}}""", """{"variables":{"A":{"value":1}}}""",
            """{"variables":{"A":{"value":"1","report_events":"yes"}}}""", "{bad",
        })
        {
            await s.PostAsync($"{path}?{Endpoint}&{app}", body);
        }
    });

    [Fact]
    public Task Ids_that_are_too_long() => Twin.PlayAsync(async s =>
    {
        string app = $"app={s.Name("app")}", tooLong = s.Name(new string('L', 150 - s.Name("").Length));
        await s.PostAsync($"channels?{Endpoint}&{app}&channelId={tooLong}");
        await s.PostAsync($"channels?{Endpoint}&{app}&channelId={s.Name("one")}&otherChannelId={tooLong}");
        await s.PostAsync($"channels/{tooLong}?{Endpoint}&{app}");
        await s.PostAsync($"channels?{Endpoint}&{app}&channelId={tooLong[..149]}");
    });

    [Fact]
    public Task Nowhere_to_go() => Twin.PlayAsync(async s =>
    {
        foreach (string query in new[] { "", "&app=", "&extension=", "&context=default", "&extension=1003&label=none", "&extension=1003&context=nowhere&label=x", "&app=x&originator=none" })
        {
            await s.PostAsync($"channels?{Endpoint}{query}");
        }
    });

    // After a 409 for a used id, Asterisk repeats it for these on the same connection, so they have a separate scenario.
    [Theory]
    [InlineData("channels", "Bogus/x")]
    [InlineData("channels", "PJSIP/nobody")]
    [InlineData("channels", "PJSIP/carol")]
    [InlineData("channels/create", "Bogus/x")]
    [InlineData("channels/create", "PJSIP/nobody")]
    [InlineData("channels/create", "PJSIP/carol")]
    public Task Nobody_to_call(string path, string endpoint) => Twin.PlayAsync(async s =>
    {
        await s.PostAsync($"{path}?endpoint={endpoint}&app={s.Name("app")}");
        await s.PostAsync($"{path}?endpoint={endpoint}&app={s.Name("app")}&channelId={s.Name("near")}");
        await s.GetAsync($"channels/{s.Name("near")}");
    });

    [Theory]
    [InlineData("channels")]
    [InlineData("channels/create")]
    public Task An_id_that_is_taken(string path) => Twin.PlayAsync(EventOrder.None, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        string query = $"{Endpoint}&app={s.Name("app")}&channelId=";
        await s.PostAsync($"channels/create?{query}{s.Name("one")}");
        await app.UntilAsync("StasisStart");
        app.Begin();
        await s.PostAsync($"{path}?{query}{s.Name("one")}");
        await s.PostAsync($"{path}?{query}{s.Name("one;2")}");
        await s.PostAsync($"{path}?{query}{s.Name("two")}&otherChannelId={s.Name("one")}");
        await s.PostAsync($"{path}?{query}{s.Name("two")}&otherChannelId={s.Name("two")}");
        await s.PostAsync($"channels/{s.Name("one")}?{Endpoint}&app={s.Name("app")}");
        await s.GetAsync($"channels/{s.Name("two")}");
    });

    [Fact]
    public Task The_path_s_id_counts_and_a_second_one_needs_a_first() => Twin.PlayAsync(EventOrder.None, async s =>
    {
        string query = $"{Endpoint}&app={s.Name("none")}";
        await s.PostAsync($"channels/{s.Name("path")}?{query}&channelId={s.Name("query")}");
        await s.PostAsync($"channels?{query}&otherChannelId={s.Name("other")}");
        await s.GetAsync($"channels/{s.Name("other")}");
        await s.PostAsync($"channels?{query}&channelId={s.Name("query")}", new { channelId = s.Name("body"), callerId = "body <2>" });
        await s.PostAsync("channels", new { endpoint = "Local/1003@default", app = s.Name("none"), channelId = s.Name("alone"), timeout = "30", callerId = 123 });
    });

    [Fact]
    public Task Variables_that_are_passed_over() => Twin.PlayAsync(EventOrder.None, async s =>
    {
        int number = 0;
        foreach (string body in new[] { """{"variables":"A"}""", """{"variables":["A"]}""", """{"variables":null}""", """{"A":"1"}""", "[1,2]" })
        {
            string id = s.Name($"ch{number++}");
            Listener app = await s.ListenAsync(id);
            await s.PostAsync($"channels/create?{Endpoint}&app={id}&channelId={id}", body);
            await app.UntilAsync("StasisStart");
            await s.GetAsync($"channels/{id}/variable?variable=A");
        }
    });
}
