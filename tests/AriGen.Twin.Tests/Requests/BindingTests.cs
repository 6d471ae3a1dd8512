namespace AriGen.Twins.Requests;

/// <summary>The binding of request arguments to parameters. Global variables show the received values.</summary>
public sealed class BindingTests
{
    private const string Json = "application/json", Form = "application/x-www-form-urlencoded";

    [Fact]
    public Task In_the_query() => Twin.PlayAsync(async s =>
    {
        string[] queries =
        [
            "variable={0}&value=a+b%2Bc%20d", "variable={0}&value=a%26b%3Dc%25%2F%C5%BElu%C5%A5", "variable={0}&value=a&value=b", "%76ariable={0}&value=a", "variable={0}&value", "variable={0}&value=",
            "variable={0}", "variable={0}&value=a%zzb%4", "&&variable={0}&&value=a=b", "Variable={0}&value=a", "variable={0};value=a", "value=x&variable={0}&nosuch=1", "variable={0}&value=%22q%22,(x)",
        ];
        for (int i = 0; i < queries.Length; i++)
        {
            await SetAsync(s, i, string.Format(System.Globalization.CultureInfo.InvariantCulture, queries[i], s.Name($"v{i}")));
        }
    });

    [Fact]
    public Task In_the_body() => Twin.PlayAsync(async s =>
    {
        (string Query, string? Type, string Body)[] requests =
        [
            ("", Json, "{\"variable\":\"{0}\",\"value\":\"body\"}"),
            ("value=query", Json, "{\"variable\":\"{0}\",\"value\":\"body\"}"),
            ("variable={0}&value=query", Json, "{\"value\":null}"),
            ("variable={0}&value=query", Json, "{\"value\":5}"),
            ("variable={0}&value=query", Json, "{\"value\":true}"),
            ("variable={0}&value=query", Json, "{\"value\":{\"a\":1}}"),
            ("variable={0}&value=query", Json, "{\"value\":[\"a\"]}"),
            ("variable={0}&value=query", Json, "{\"Value\":\"x\"}"),
            ("variable={0}&value=query", Json, "[]"),
            ("variable={0}", Json, "{\"value\":\"a\",\"value\":\"b\"}"),
            ("value=query", Json, "{\"variable\":5}"),
            ("", Form, "variable={0}&value=f+o%2Br"),
            ("variable={0}&value=query", Form, "value=form"),
            ("variable={0}", Form, "value=form"),
        ];
        await SendAsync(s, requests);
    });

    [Fact]
    public Task By_its_type() => Twin.PlayAsync(async s => await SendAsync(s,
    [
        .. new[] { "application/json; charset=utf-8", "application/json;charset=utf-8", "Application/JSON", "text/plain", "application/vnd.x+json", "text/json", null }
            .Select(static type => ("variable={0}&value=query", type, "{\"value\":\"body\"}")),
        ("variable={0}&value=query", null, "value=form"),
        ("variable={0}", "application/x-www-form-urlencoded; charset=utf-8", "value=form"),
    ]));

    [Fact]
    public Task Several_values() => Twin.PlayAsync(async s =>
    {
        s.Neutral("\"setid\":\\{[^}]*\\}", "\"setid\":{}");
        foreach (string only in new[]
        {
            "config", "config,config", "bogus,config", "bogus", "", ",config", "config,", "config,%20bogus", "%20config", "(a,config),bogus", "%22a,config%22,bogus", "%22config%22", "a\\,config", "con\\fig", "[a,config],bogus", "(config", "bogus&only=config", "config&only=bogus",
        })
        {
            await new RawRequest(s, "GET", $"/ari/asterisk/info?only={only}").SendAsync();
        }

        await new RawRequest(s, "GET", "/ari/asterisk/info").Body(Json, "{\"only\":[\"config\"]}").SendAsync();
        await new RawRequest(s, "GET", "/ari/asterisk/info?only=bogus").Body(Json, "{\"only\":\"config\"}").SendAsync();
        await new RawRequest(s, "GET", "/ari/asterisk/info").Body(Json, "{\"only\":\"config,bogus\"}").SendAsync();
        await new RawRequest(s, "GET", "/ari/asterisk/info").Body(Form, "only=config,bogus").SendAsync();
    });

    private static async Task SendAsync(Scenario s, (string Query, string? Type, string Body)[] requests)
    {
        for (int i = 0; i < requests.Length; i++)
        {
            string name = s.Name($"v{i}");
            await SetAsync(
                s,
                i,
                requests[i].Query.Replace("{0}", name, StringComparison.Ordinal),
                requests[i].Type,
                requests[i].Body.Replace("{0}", name, StringComparison.Ordinal));
        }
    }

    private static async Task SetAsync(Scenario s, int number, string query, string? type = null, string body = "")
    {
        await new RawRequest(s, "POST", $"/ari/asterisk/variable?{query}").Body(type, body).SendAsync();
        await s.GetAsync($"asterisk/variable?variable={s.Name($"v{number}")}");
    }
}
