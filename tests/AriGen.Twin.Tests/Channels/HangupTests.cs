using System.Globalization;

namespace AriGen.Twins.Channels;

/// <summary>Channels that are hung up, and why.</summary>
public sealed class HangupTests
{
    [Fact]
    public Task Every_reason() => Twin.PlayAsync(EventOrder.ByThing, s => HangupAsync(
        s,
        "", "?reason=", "?reason=&reason_code=", "?reason=normal", "?reason=busy", "?reason=congestion", "?reason=no_answer", "?reason=timeout", "?reason=rejected", "?reason=unallocated",
        "?reason=normal_unspecified", "?reason=number_incomplete", "?reason=codec_mismatch", "?reason=interworking", "?reason=failure", "?reason=answered_elsewhere"));

    [Fact]
    public Task Every_cause() => Twin.PlayAsync(EventOrder.ByThing, s
        => HangupAsync(s, [.. Enumerable.Range(0, 129).Append(9999).Append(-1).Select(static cause => string.Create(CultureInfo.InvariantCulture, $"?reason_code={cause}"))]));

    [Fact]
    public Task Reasons_that_there_are_not() => Twin.PlayAsync(async s =>
    {
        await s.CreatedStageAsync("one", "1003");
        foreach (string query in new[] { "?reason=bogus", "?reason=Busy", "?reason_code=abc", "?reason=busy&reason_code=17" })
        {
            await s.DeleteAsync($"channels/{s.Name("one")}{query}");
            await s.DeleteAsync($"channels/{s.Name("none")}{query}");
        }
    });

    [Theory]
    [InlineData("one?reason=busy")]
    [InlineData("one?reason_code=-1")]
    [InlineData("one?reason_code=0")]
    [InlineData("one-far?reason=rejected")]
    public Task A_pair_of_which_the_application_has_one(string hungUp) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.DeleteAsync($"channels/{s.Name(hungUp)}");
        await s.GoneAsync(app, "one", "one-far");
    });

    [Theory]
    [InlineData("near?reason=busy")]
    [InlineData("far?reason=congestion")]
    public Task A_pair_of_which_applications_have_both(string hungUp) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        string extension = s.FreeExtension('2');
        s.Neutral(extension, "<extension>");
        Listener app = await s.ListenAsync(s.Name("app"));
        Listener other = await s.ListenAsync($"app{extension}");
        await s.PostAsync(s.Call(extension));
        await other.UntilAsync("StasisStart");
        await s.DeleteAsync($"channels/{s.Name(hungUp)}");
        await s.GoneAsync(app, "near", "far");
    });

    [Fact]
    public Task By_name() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        Exchange one = await s.GetAsync($"channels/{s.Name("one")}");
        string name = Uri.EscapeDataString(one.Json.GetProperty("name").GetString()!);
        s.Neutral("%3B1", ";1");
        s.Neutral("Local%2F1003%40default", "Local/1003@default");
        await s.GetAsync($"channels/{name}");
        await s.GetAsync($"channels/{name}/variable?variable=CHANNEL(state)");
        await s.PostAsync($"channels/{name}/answer");
        await s.DeleteAsync($"channels/{name}");
        await s.GoneAsync(app, "one", "one-far");
    });

    private static async Task HangupAsync(Scenario s, params string[] queries)
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        string[] names = [.. Enumerable.Range(0, queries.Length).Select(static number => $"ch{number}")];
        foreach (string name in names)
        {
            await s.PostAsync(s.Create(name, "1003"));
        }

        for (int i = 0; i < names.Length; i++)
        {
            await app.UntilAsync("StasisStart");
        }

        for (int i = 0; i < names.Length; i++)
        {
            await s.DeleteAsync($"channels/{s.Name(names[i])}{queries[i]}");
        }

        await s.GoneAsync(app, names);
    }
}
