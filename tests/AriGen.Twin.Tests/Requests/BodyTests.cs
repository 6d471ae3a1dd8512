namespace AriGen.Twins.Requests;

/// <summary>Request bodies that are invalid or too large.</summary>
public sealed class BodyTests
{
    private const string Json = "application/json", Form = "application/x-www-form-urlencoded";

    [Fact]
    public Task Bad_ones() => Twin.PlayAsync(async s =>
    {
        foreach (string text in new[] { "{bad", "\"text\"", "5", "null", "true", "{\"a\":1,}", "{\"a\":1} more", "{'a':1}", "{\"a\":1 /* b */}", "[", " " })
        {
            await new RawRequest(s, "POST", "/ari/channels").Body(Json, text).SendAsync();
        }

        await new RawRequest(s, "POST", "/ari/channels").Body(Json, [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}']).SendAsync();
        await new RawRequest(s, "POST", "/ari/channels").Body(Json, "[1]").SendAsync();
        await new RawRequest(s, "POST", "/ari/channels").Body(Json, "{}").SendAsync();
        await new RawRequest(s, "POST", "/ari/channels").Body(Json, $"{{\"a\":{new string('[', 200)}{new string(']', 200)}}}").SendAsync();
        await new RawRequest(s, "POST", "/ari/channels").With("Content-Type", Json).With("Content-Length", "0").SendAsync();
        await new RawRequest(s, "POST", "/ari/channels").Body("text/plain", "{bad").SendAsync();
    });

    [Fact]
    public Task A_bad_one_goes_before_everything_else() => Twin.PlayAsync(async s =>
    {
        await new RawRequest(s, "GET", "/ari/channels").Body(Json, "{bad").SendAsync();
        await new RawRequest(s, "POST", "/ari/nosuch").Body(Json, "{bad").SendAsync();
        await new RawRequest(s, "POST", "/ari/channels/").Body(Json, "{bad").SendAsync();
        await new RawRequest(s, "POST", "/ari/channels").Body(Json, "{bad").As(null).SendAsync();
        await new RawRequest(s, "POST", "/ari/channels").Body(Json, "{bad").As("readonly:readonly").SendAsync();
        await new RawRequest(s, "GET", "/ari/api-docs/channels.json").Body(Json, "{bad").SendAsync();
    });

    [Fact]
    public Task Long_ones() => Twin.PlayAsync(async s =>
    {
        await new RawRequest(s, "POST", "/ari/channels").Body(Json, Long(40_960)).Shown("JSON, the longest that is taken").SendAsync();
        await new RawRequest(s, "POST", "/ari/channels").Body(Json, Long(40_961)).Shown("JSON, one more").SendAsync();
        await new RawRequest(s, "POST", "/ari/channels").Body(Form, "a=" + new string('x', 40_958)).Shown("a form, the longest").SendAsync();
        await new RawRequest(s, "POST", "/ari/channels").Body(Form, "a=" + new string('x', 40_959)).Shown("a form, one more").SendAsync();
        await new RawRequest(s, "POST", "/ari/channels").Body("text/plain", new string('x', 60_000)).Shown("a text").SendAsync();
        await new RawRequest(s, "POST", "/ari/channels").Body(Json, Long(40_961)).As(null).Shown("JSON, one more, from nobody").SendAsync();
    });

    [Fact]
    public Task Long_addresses() => Twin.PlayAsync(async s =>
    {
        foreach (int length in new[] { 4000, 4048, 4049, 5000, 7500, 9000 })
        {
            await new RawRequest(s, "GET", "/ari/asterisk/variable?variable=" + new string('x', length)).Shown($"a value of {length}").SendAsync();
        }
    });

    private static string Long(int length) => $"{{\"a\":\"{new string('x', length - 8)}\"}}";
}
