using System.Text;
using CsCheck;

namespace AriGen.Runtime.Tests;

public class AriRequestTests
{
    private static AriRequest Post() => new(HttpMethod.Post, "channels", "channels.originate");

    private static string? Body(AriRequest request) => request.Content is { } content ? Encoding.UTF8.GetString(content.Span) : null;

    [Fact]
    public void Every_kind_of_query_value_is_spelt_as_the_server_reads_it()
    {
        AriRequest request = Post()
            .Query("endpoint", "Local/1003@default")
            .Query("empty", "")
            .Query("timeout", 30)
            .Query("big", 4_294_967_296L)
            .Query("ratio", 0.1)
            .Query("yes", true)
            .Query("no", false)
            .Query("since", new DateTimeOffset(2026, 11, 23, 20, 55, 14, 205, TimeSpan.FromHours(1)))
            .Query("reason", new Reason("busy"));

        Assert.Equal(
            "channels?endpoint=Local%2F1003%40default&empty=&timeout=30&big=4294967296&ratio=0.1&yes=true&no=false"
            + "&since=2026-11-23T20%3A55%3A14.205%2B0100&reason=busy",
            request.Target);
        Assert.Null(request.Content);
    }

    [Fact]
    public void What_is_not_given_is_not_sent()
    {
        AriRequest request = Post()
            .Query("a", (string?)null).Query("b", (int?)null).Query("c", (long?)null).Query("d", (double?)null).Query("e", (bool?)null)
            .Query("f", (DateTimeOffset?)null).Query("g", (OneOrMany<string>?)null).Query("h", default(OneOrMany<string>))
            .Query("i", (Reason?)null).Query("j", default(Reason)).Query("k", (OneOrMany<Reason>?)null).Query("l", default(OneOrMany<Reason>))
            .Member("m", (AriVariables?)null).Member("n", (string?)null).Member("o", (int?)null).Member("p", (JsonData?)null)
            .Member("q", (Call?)null).Member("r", (IReadOnlyList<Call>?)null).Member("s", (Dictionary<string, string>?)null)
            .Member("t", (bool?)null).Member("u", (double?)null).Member("v", (long?)null).Member("w", (DateTimeOffset?)null)
            .Body((Call?)null).Body((JsonData?)null);

        Assert.Equal("channels", request.Target);
        Assert.Null(request.Content);
    }

    [Fact]
    public void Several_values_are_joined_in_one_parameter()
    {
        AriRequest request = Post()
            .Query("app", new[] { "a b", "c&d" })
            .Query("one", (OneOrMany<string>)"x")
            .Query("reasons", (OneOrMany<Reason>)[new Reason("busy"), new Reason("no/answer")]);

        Assert.Equal("channels?app=a%20b,c%26d&one=x&reasons=busy,no%2Fanswer", request.Target);
        Assert.Equal(["a b", "c&d"], request.QueryValues("app"));
        Assert.Equal(["x"], request.QueryValues("one"));
        Assert.Empty(request.QueryValues("none"));
    }

    [Fact]
    public void A_list_with_a_comma_in_a_value_travels_as_an_array_in_the_body()
    {
        AriRequest request = Post().Query("app", "demo").Query("media", new[] { "sound:a,b", "sound:c" });

        Assert.Equal("channels?app=demo", request.Target);
        Assert.Equal("""{"media":["sound:a,b","sound:c"]}""", Body(request));
    }

    [Fact]
    public void A_single_value_with_a_comma_is_no_list()
    {
        AriRequest request = Post().Query("appArgs", "a,b");

        Assert.Equal("channels?appArgs=a%2Cb", request.Target);
        Assert.Null(request.Content);
    }

    [Fact]
    public void What_makes_the_target_too_long_moves_to_the_body_the_longest_first()
    {
        string longest = new('x', 3000);
        string shorter = new('y', 2000);
        AriRequest request = Post().Query("a", shorter).Query("b", longest).Query("c", 1).Member("variables", new AriVariables { ["V"] = "1" });

        Assert.Equal($"channels?a={shorter}&c=1", request.Target);
        Assert.Equal($$"""{"variables":{"V":"1"},"b":"{{longest}}"}""", Body(request));
    }

    [Fact]
    public void A_list_that_is_too_long_becomes_an_array()
    {
        string[] sources = [.. Enumerable.Range(0, 400).Select(number => $"channel:{number}/x")];
        AriRequest request = Post().Query("eventSource", sources);

        Assert.Equal("channels", request.Target);
        Assert.Equal($"{{\"eventSource\":[{string.Join(',', sources.Select(source => $"\"{source}\""))}]}}", Body(request));
    }

    [Fact]
    public void The_target_is_never_longer_than_the_server_takes_and_nothing_is_lost()
        => Gen.Select(Gen.Select(Texts.Any, Gen.Int[1, 400]).Select((text, times) => string.Concat(Enumerable.Repeat(text, times))).Array[0, 4], Texts.Any.Array[0, 5])
            .Sample((texts, list) =>
            {
                AriRequest request = Post();
                for (int index = 0; index < texts.Length; index++)
                {
                    request.Query($"t{index}", texts[index]);
                }

                request.Query("list", list);

                Assert.InRange(request.Target.Length, 1, 4000);
                (_, var query) = Target.Read(request.Target);
                JsonData body = request.Content is { } content ? JsonData.Parse(Encoding.UTF8.GetString(content.Span)) : default;
                for (int index = 0; index < texts.Length; index++)
                {
                    string name = $"t{index}";
                    string?[] found = [.. query.Where(pair => pair.Name == name).Select(pair => pair.Value), .. body.TryGetProperty(name, out JsonData moved) ? new[] { moved.GetString() } : []];
                    Assert.Equal([texts[index]], found);
                }

                string[] joined = [.. query.Where(pair => pair.Name == "list").SelectMany(pair => pair.Value.Split(','))];
                string[] array = body.TryGetProperty("list", out JsonData items) ? [.. items.Element.EnumerateArray().Select(item => item.GetString()!)] : [];
                Assert.Equal<IEnumerable<string>>(list, [.. joined, .. array]);
            }, iter: 30);

    [Fact]
    public void Members_keep_their_order_and_their_kind()
    {
        AriRequest request = Post()
            .Member("z", "text \"quoted\" ☎")
            .Member("variables", new AriVariables { ["B"] = "2", ["A"] = new VariableValue("1", ReportEvents: true) })
            .Member("n", 1).Member("l", 4_294_967_296L).Member("d", 1.5).Member("t", true)
            .Member("when", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
            .Member("map", new Dictionary<string, string> { ["k"] = "v" })
            .Member("any", new Dictionary<string, JsonData> { ["k"] = 1 })
            .Member("json", JsonData.Parse("[1, null]"))
            .Member("strings", (string[])["a", "b"])
            .Member("model", new Call { Id = "c" })
            .Member("models", (Call[])[new Call { Id = "d" }])
            .Member("a", "last");

        Assert.Equal(
            """
            {"z":"text \"quoted\" ☎","variables":{"B":"2","A":{"value":"1","report_events":true}},"n":1,"l":4294967296,"d":1.5,"t":true,
            "when":"2026-01-02T03:04:05.000+0000","map":{"k":"v"},"any":{"k":1},"json":[1,null],"strings":["a","b"],
            "model":{"id":"c"},"models":[{"id":"d"}],"a":"last"}
            """.ReplaceLineEndings(""),
            Body(request));
    }

    [Fact]
    public void A_body_can_be_the_bare_value()
    {
        Assert.Equal("""{"A":"1"}""", Body(Post().Body(new AriVariables { ["A"] = "1" })));
        Assert.Equal("""{"A":"1"}""", Body(Post().Body(new Dictionary<string, string> { ["A"] = "1" })));
        Assert.Equal("""{"A":true}""", Body(Post().Body(new Dictionary<string, JsonData> { ["A"] = true })));
        Assert.Equal("""{"id":"c"}""", Body(Post().Body(new Call { Id = "c" })));
        Assert.Equal("""[{"id":"c"}]""", Body(Post().Body((Call[])[new Call { Id = "c" }])));
        Assert.Equal("""["a"]""", Body(Post().Body((string[])["a"])));
        Assert.Equal("""{"x":[]}""", Body(Post().Body(JsonData.Parse("""{"x":[]}"""))));
    }

    [Fact]
    public void A_bare_body_has_no_room_for_a_list_with_a_comma()
    {
        AriRequest request = Post().Query("list", new[] { "a,b" }).Body(new Call { Id = "c" });

        Assert.Contains("list", Assert.Throws<InvalidOperationException>(() => request.Target).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_text_shows_no_values()
        => Assert.Equal("POST channels", Post().Query("secret", "s3cret").Member("secret", "s3cret").ToString());

    [Fact]
    public void Empty_values_of_a_list_are_told_apart_from_none()
    {
        Assert.Throws<ArgumentException>("values", () => AriArgument.ThrowIfEmpty(default(OneOrMany<string>), "values"));
        Assert.Throws<ArgumentException>(() => AriArgument.ThrowIfEmpty((OneOrMany<string>)["a", ""]));
        Assert.Throws<ArgumentException>(() => AriArgument.ThrowIfEmpty((OneOrMany<Reason>)[default]));
        AriArgument.ThrowIfEmpty((OneOrMany<string>)["a"]);
        AriArgument.ThrowIfEmpty((OneOrMany<Reason>)[new Reason("a")]);
    }
}
