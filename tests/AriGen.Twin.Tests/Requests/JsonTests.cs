using System.Globalization;
using System.Text.Json;

namespace AriGen.Twins.Requests;

/// <summary>The exact JSON of the server: escaped characters and the format of numbers.</summary>
public sealed class JsonTests
{
    /// <summary>
    /// All characters of ASCII and some others: Latin letters, symbols, no-break spaces, separators, a private-use character and emoji.
    /// </summary>
    private static readonly string Characters
        = string.Concat(Enumerable.Range(1, 0x7f).Select(static code => (char)code)) + "\u0080\u00a0\u00ad\u00e9\u20ac\u200b\u2028\u2029\u3000\ue000\ufeff\ufffd\uffff\U0001F600\U0010FFFF";

    [Fact]
    public Task Characters_in_an_event_and_in_an_answer() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync(
            $"events/user/e?application={s.Name("app")}",
            JsonSerializer.Serialize(new { variables = new Dictionary<string, string> { [Characters] = Characters } }));
        s.Show("the event", Raw(await app.UntilAsync("ChannelUserevent")));
        await s.PostAsync($"bridges/{s.Name("br")}?name={Uri.EscapeDataString(Characters)}", JsonSerializer.Serialize(new { variables = new { A = Characters } }));
        s.Show("its name", (await s.GetAsync($"bridges/{s.Name("br")}")).Json.GetProperty("name").GetRawText());
        s.Show("one variable", (await s.GetAsync($"bridges/{s.Name("br")}/variable?variable=A")).Body);
        s.Show("several", (await s.GetAsync($"bridges/{s.Name("br")}/variables?variables=A")).Body);
    });

    [Fact]
    public Task Characters_in_what_is_refused() => Twin.PlayAsync(async s =>
    {
        const string Some = "it's \"<é\u2028\U0001F600>\" + & / \\ `=";
        s.Show("of configuration", (await s.GetAsync($"asterisk/config/dynamic/res_pjsip/endpoint/{Uri.EscapeDataString(Some)}")).Body);
        s.Show("of an endpoint", (await s.PostAsync($"channels/create?app=a&endpoint={Uri.EscapeDataString(Some)}")).Body);
    });

    [Fact]
    public Task Numbers() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        foreach (string number in new[]
        {
            "0", "-0", "9223372036854775807", "-9223372036854775808", "1.50", "1e3", "-0.0", "0.1", "1e-3", "1E-4", "1e-5", "0.00012345", "123456789.123456789", "1234567890123456.5",
            "12345678901234567.0", "1e15", "1e16", "12e14", "-12e15", "1e-7", "1.5e+300", "1E-400", "5e-324",
        })
        {
            await s.PostAsync($"events/user/e?application={s.Name("app")}", $$$"""{"variables":{"a":{{{number}}}}}""");
            s.Show(number, Raw(await app.UntilAsync("ChannelUserevent")));
        }
    });

    [Fact]
    public Task Members() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        foreach (string members in new[]
        {
            """ "a":1,"b":2,"a":3 """, """ "a":"1","eventname":"mine","b":2 """, """ "":1,"o":{ "x" : {}, "x":[ ] },"l":[1, null,true] """, """ "\u0027\/k":"\u0027\/\u00e9\ud83d\ude00\u000b" """,
        })
        {
            await s.PostAsync($"events/user/e?application={s.Name("app")}", $$$"""{"variables":{{{{members}}}}}""");
            s.Show(members, Raw(await app.UntilAsync("ChannelUserevent")));
        }
    });

    [Fact]
    public Task Values_that_cannot_be_read() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        foreach (string value in new[] { "9223372036854775808", "-9223372036854775809", "1e400", "\"\\u0000\"", "\"\\ude00\"", "\"\\ud83dx\"", "\"\\ud83d\\ud83d\"", "01", "1.", "[1,]", "NaN", "\"\t\"" })
        {
            foreach (string body in new[] { $$"""{"x":[{{value}}]}""", $$$"""{"variables":{"a":{{{value}}}}}""" })
            {
                await s.PostAsync($"events/user/e?application={s.Name("app")}", body);
                await s.RequestAsync(app, "POST", $"events/user/e?application={s.Name("app")}", new { content_type = "application/json", message_body = body });
            }
        }

        await s.PostAsync($"events/user/e?application={s.Name("app")}", """{"\u0000":1}""");
        await s.AskAsync(app, """{"type":"RESTRequest","request_id":"\u0000","method":"GET","uri":"asterisk/ping"}""");
        await s.AskAsync(app, string.Create(CultureInfo.InvariantCulture, $$"""{"type":"RESTRequest","request_id":"r","method":"GET","uri":"asterisk/ping","n":{{ulong.MaxValue}}}"""));
    });

    private static string Raw(JsonElement message) => message.GetProperty("userevent").GetRawText();
}
