using System.Text;
using CsCheck;

namespace AriGen.Runtime.Tests;

public class AriRequestBuilderTests
{
    private static AriRequestBuilder Post() => new("POST", "channels", "channels.originate");

    private static string? Body(AriRequestBuilder builder) => Body(builder.Build());

    private static string? Body(AriRequest request) => request.Content is { } content ? Encoding.UTF8.GetString(content.Span) : null;

    [Fact]
    public void Query_value_of_each_type_is_encoded_as_the_server_reads_it()
    {
        AriRequest request = Post()
            .AddQuery("endpoint", "Local/1003@default")
            .AddQuery("empty", "")
            .AddQuery("timeout", 30)
            .AddQuery("big", 4_294_967_296L)
            .AddQuery("ratio", 0.1)
            .AddQuery("yes", true)
            .AddQuery("no", false)
            .AddQuery("since", new DateTimeOffset(2026, 11, 23, 20, 55, 14, 205, TimeSpan.FromHours(1)))
            .AddQuery("reason", new Reason("busy")).Build();

        Assert.Equal(
            "channels?endpoint=Local%2F1003%40default&empty=&timeout=30&big=4294967296&ratio=0.1&yes=true&no=false"
            + "&since=2026-11-23T20%3A55%3A14.205%2B0100&reason=busy",
            request.Target);
        Assert.Null(request.Content);
    }

    [Fact]
    public void Null_and_empty_values_are_left_out()
    {
        AriRequest request = Post()
            .AddQuery("a", (string?)null).AddQuery("b", (int?)null).AddQuery("c", (long?)null).AddQuery("d", (double?)null).AddQuery("e", (bool?)null)
            .AddQuery("f", (DateTimeOffset?)null).AddQuery("g", (OneOrMany<string>?)null).AddQuery("h", default(OneOrMany<string>))
            .AddQuery("i", (Reason?)null).AddQuery("j", default(Reason)).AddQuery("k", (OneOrMany<Reason>?)null).AddQuery("l", default(OneOrMany<Reason>))
            .AddMember("m", (AriVariables?)null).AddMember("n", (string?)null).AddMember("o", (int?)null).AddMember("p", (JsonData?)null)
            .AddMember("q", (Call?)null).AddMember("r", (IReadOnlyList<Call>?)null).AddMember("s", (Dictionary<string, string>?)null)
            .AddMember("t", (bool?)null).AddMember("u", (double?)null).AddMember("v", (long?)null).AddMember("w", (DateTimeOffset?)null)
            .SetBody((Call?)null).SetBody((JsonData?)null).Build();

        Assert.Equal("channels", request.Target);
        Assert.Null(request.Content);
    }

    [Fact]
    public void List_is_joined_into_one_parameter()
    {
        AriRequest request = Post()
            .AddQuery("app", new[] { "a b", "c&d" })
            .AddQuery("one", (OneOrMany<string>)"x")
            .AddQuery("reasons", (OneOrMany<Reason>)[new Reason("busy"), new Reason("no/answer")]).Build();

        Assert.Equal("channels?app=a%20b,c%26d&one=x&reasons=busy,no%2Fanswer", request.Target);
        Assert.Equal(["a b", "c&d"], request.Values("app"));
        Assert.Equal(["x"], request.Values("one"));
        Assert.Empty(request.Values("none"));
    }

    [Fact]
    public void List_with_a_comma_in_a_value_is_sent_as_an_array_in_the_body()
    {
        AriRequest request = Post().AddQuery("app", "demo").AddQuery("media", new[] { "sound:a,b", "sound:c" }).Build();

        Assert.Equal("channels?app=demo", request.Target);
        Assert.Equal("""{"media":["sound:a,b","sound:c"]}""", Body(request));
    }

    [Fact]
    public void Single_value_with_a_comma_is_not_split()
    {
        AriRequest request = Post().AddQuery("appArgs", "a,b").Build();

        Assert.Equal("channels?appArgs=a%2Cb", request.Target);
        Assert.Null(request.Content);
    }

    [Fact]
    public void Target_that_is_too_long_moves_its_longest_parameter_to_the_body()
    {
        string longest = new('x', 3000);
        string shorter = new('y', 2000);
        AriRequest request = Post().AddQuery("a", shorter).AddQuery("b", longest).AddQuery("c", 1).AddMember("variables", new AriVariables { ["V"] = "1" }).Build();

        Assert.Equal($"channels?a={shorter}&c=1", request.Target);
        Assert.Equal($$"""{"variables":{"V":"1"},"b":"{{longest}}"}""", Body(request));
    }

    [Fact]
    public void List_that_is_too_long_becomes_an_array_in_the_body()
    {
        string[] sources = [.. Enumerable.Range(0, 400).Select(number => $"channel:{number}/x")];
        AriRequest request = Post().AddQuery("eventSource", sources).Build();

        Assert.Equal("channels", request.Target);
        Assert.Equal($"{{\"eventSource\":[{string.Join(',', sources.Select(source => $"\"{source}\""))}]}}", Body(request));
    }

    [Fact]
    public void Target_is_never_too_long_and_no_value_is_lost()
        => Gen.Select(Gen.Select(Texts.Any, Gen.Int[1, 400]).Select((text, times) => string.Concat(Enumerable.Repeat(text, times))).Array[0, 4], Texts.Any.Array[0, 5])
            .Sample((texts, list) =>
            {
                AriRequestBuilder builder = Post();
                for (int index = 0; index < texts.Length; index++)
                {
                    builder.AddQuery($"t{index}", texts[index]);
                }

                AriRequest request = builder.AddQuery("list", list).Build();

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
    public void Members_keep_their_order_and_their_types()
    {
        AriRequest request = Post()
            .AddMember("z", "text \"quoted\" ☎")
            .AddMember("variables", new AriVariables { ["B"] = "2", ["A"] = new VariableValue("1", ReportEvents: true) })
            .AddMember("n", 1).AddMember("l", 4_294_967_296L).AddMember("d", 1.5).AddMember("t", true)
            .AddMember("when", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
            .AddMember("map", new Dictionary<string, string> { ["k"] = "v" })
            .AddMember("any", new Dictionary<string, JsonData> { ["k"] = 1 })
            .AddMember("json", JsonData.Parse("[1, null]"))
            .AddMember("strings", (string[])["a", "b"])
            .AddMember("model", new Call { Id = "c" })
            .AddMember("models", (Call[])[new Call { Id = "d" }])
            .AddMember("a", "last").Build();

        Assert.Equal(
            """
            {"z":"text \"quoted\" ☎","variables":{"B":"2","A":{"value":"1","report_events":true}},"n":1,"l":4294967296,"d":1.5,"t":true,
            "when":"2026-01-02T03:04:05.000+0000","map":{"k":"v"},"any":{"k":1},"json":[1,null],"strings":["a","b"],
            "model":{"id":"c"},"models":[{"id":"d"}],"a":"last"}
            """.ReplaceLineEndings(""),
            Body(request));
    }

    [Fact]
    public void Body_can_be_a_bare_value()
    {
        Assert.Equal("""{"A":"1"}""", Body(Post().SetBody(new AriVariables { ["A"] = "1" })));
        Assert.Equal("""{"A":"1"}""", Body(Post().SetBody(new Dictionary<string, string> { ["A"] = "1" })));
        Assert.Equal("""{"A":true}""", Body(Post().SetBody(new Dictionary<string, JsonData> { ["A"] = true })));
        Assert.Equal("""{"id":"c"}""", Body(Post().SetBody(new Call { Id = "c" })));
        Assert.Equal("""[{"id":"c"}]""", Body(Post().SetBody((Call[])[new Call { Id = "c" }])));
        Assert.Equal("""["a"]""", Body(Post().SetBody((string[])["a"])));
        Assert.Equal("""{"x":[]}""", Body(Post().SetBody(JsonData.Parse("""{"x":[]}"""))));
    }

    [Fact]
    public void List_with_a_comma_beside_a_bare_body_is_rejected_before_anything_is_sent()
        => Assert.Throws<ArgumentException>("list", () => Post().AddQuery("list", new[] { "a,b" }).SetBody(new Call { Id = "c" }).Build());

    [Fact]
    public void Body_is_either_a_bare_value_or_members()
    {
        AriRequestBuilder bare = Post().SetBody(new Call { Id = "c" }), members = Post().AddMember("a", 1);

        Assert.Throws<InvalidOperationException>(() => bare.AddMember("a", 1));
        Assert.Throws<InvalidOperationException>(() => bare.SetBody(new Call()));
        Assert.Throws<InvalidOperationException>(() => members.SetBody(new Call()));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Number_that_is_not_finite_is_rejected(double number)
    {
        Assert.Throws<ArgumentException>("x", () => Post().AddQuery("x", number));
        Assert.Throws<ArgumentException>("x", () => Post().AddHeader("x", number));
        Assert.Throws<ArgumentException>(() => Post().AddMember("x", number));
    }

    [Fact]
    public void Request_does_not_change_when_its_builder_does()
    {
        AriRequestBuilder builder = Post().AddQuery("a", "1");
        AriRequest request = builder.Build();
        builder.AddQuery("b", "2").AddHeader("X-C", "3");

        Assert.Equal("channels?a=1", request.Target);
        Assert.Empty(request.Headers);
    }

    [Fact]
    public void Builder_with_a_body_builds_once()
    {
        AriRequestBuilder builder = Post().AddMember("a", 1);
        AriRequest request = builder.Build();

        Assert.Throws<InvalidOperationException>(() => builder.Build());
        Assert.Throws<InvalidOperationException>(() => builder.AddMember("b", 2));
        Assert.Equal("""{"a":1}""", Body(request));
    }

    [Fact]
    public void Text_of_a_request_shows_no_values()
        => Assert.Equal("POST channels", Post().AddQuery("secret", "s3cret").AddMember("secret", "s3cret").Build().ToString());

    [Fact]
    public void Empty_list_and_list_with_an_empty_value_are_rejected()
    {
        Assert.Throws<ArgumentException>("values", () => AriArgument.ThrowIfEmpty(default(OneOrMany<string>), "values"));
        Assert.Throws<ArgumentException>(() => AriArgument.ThrowIfEmpty((OneOrMany<string>)["a", ""]));
        Assert.Throws<ArgumentException>(() => AriArgument.ThrowIfEmpty((OneOrMany<Reason>)[default]));
        AriArgument.ThrowIfEmpty((OneOrMany<string>)["a"]);
        AriArgument.ThrowIfEmpty((OneOrMany<Reason>)[new Reason("a")]);
    }
}
