using System.Text;

namespace AriGen.Runtime.Tests;

public class JsonCursorTests
{
    private static Call Read(string json) => AriDecoder.Decode(Encoding.UTF8.GetBytes(json), Call.Read, "call");

    [Fact]
    public void Every_kind_of_member_is_read()
    {
        Call call = Read("""
            {"id":"c","number":-7,"total":4294967296,"ratio":1.5e3,"active":true,"created":"2026-11-23T20:55:14.205+0000","any":{"a":[1]},
             "reason":"busy","names":["a","b"],"calls":[{"id":"d"}],"vars":{"A":"1"},"byName":{"x":{"id":"e"}}}
            """);

        Assert.Equal("c", call.Id);
        Assert.Equal(-7, call.Number);
        Assert.Equal(4294967296, call.Total);
        Assert.Equal(1500, call.Ratio);
        Assert.True(call.Active);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 20, 55, 14, 205, TimeSpan.Zero), call.Created);
        Assert.Equal(1, call.Any!.Value["a"][0].GetInt32());
        Assert.Equal("busy", call.Reason!.Value.Value);
        Assert.Equal(["a", "b"], call.Names);
        Assert.Equal("d", Assert.Single(call.Calls).Id);
        Assert.Equal("1", call.Vars["A"]);
        Assert.Equal("e", call.ByName["x"].Id);
    }

    [Fact]
    public void Null_and_missing_members_are_the_default()
    {
        const string nulls = """
            {"id":null,"number":null,"total":null,"ratio":null,"active":null,"created":null,"any":null,"names":null,"calls":null,"vars":null,"byName":null}
            """;

        Assert.Equal(new Call(), Read(nulls));
        Assert.Equal(new Call(), Read("{}"));
        Assert.Equal(new Call(), Read("null"));
        Assert.Equal(new Call { Reason = default(Reason) }, Read("""{"reason":null}"""));
        Assert.Equal(new Call(), Read("""{"names":[],"calls":[],"vars":{},"byName":{}}"""));
    }

    [Theory]
    [InlineData("""{"number":"42","total":"42","ratio":"42"}""", 42)]
    [InlineData("""{"number":42.0,"total":42.0,"ratio":42}""", 42)]
    [InlineData("""{"number":"-1","total":"-1","ratio":"-1.0"}""", -1)]
    [InlineData("""{"number":"\u0034","total":"\u0034","ratio":"\u0034"}""", 4)]
    public void Numbers_are_read_from_strings_and_whole_reals(string json, int expected)
    {
        Call call = Read(json);

        Assert.Equal(expected, call.Number);
        Assert.Equal(expected, call.Total);
        Assert.Equal(expected, call.Ratio);
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("-1.50", "-1.50")]
    [InlineData("1e3", "1e3")]
    public void Number_is_read_as_a_string(string number, string expected)
        => Assert.Equal(expected, Read($$"""{"id":{{number}}}""").Id);

    [Theory]
    [InlineData("""{"number":2147483648}""", "2147483648 is not a whole number of 32 bits")]
    [InlineData("""{"number":"2147483648"}""", "\"2147483648\" is not a whole number of 32 bits")]
    [InlineData("""{"number":1.5}""", "1.5 is not a whole number of 32 bits")]
    [InlineData("""{"number":""}""", "\"\" is not a whole number of 32 bits")]
    [InlineData("""{"number":"1x"}""", "\"1x\" is not a whole number of 32 bits")]
    [InlineData("""{"number":true}""", "expected a whole number of 32 bits, found true")]
    [InlineData("""{"total":9223372036854775808}""", "9223372036854775808 is not a whole number of 64 bits")]
    [InlineData("""{"total":[]}""", "expected a whole number of 64 bits, found an array")]
    [InlineData("""{"ratio":"NaN"}""", "\"NaN\" is not a number")]
    [InlineData("""{"ratio":{}}""", "expected a number, found an object")]
    [InlineData("""{"active":"true"}""", "expected true or false, found a string")]
    [InlineData("""{"active":1}""", "expected true or false, found a number")]
    [InlineData("""{"id":true}""", "expected a string, found true")]
    [InlineData("""{"id":{}}""", "expected a string, found an object")]
    [InlineData("""{"created":"2026"}""", "\"2026\" is not a date")]
    [InlineData("""{"created":2026}""", "expected a date, found a number")]
    [InlineData("""{"names":"a"}""", "expected an array, found a string")]
    [InlineData("""{"calls":{}}""", "expected an array, found an object")]
    [InlineData("""{"vars":[]}""", "expected an object, found an array")]
    [InlineData("[]", "expected an object, found an array")]
    public void Wrong_kind_of_value_is_named(string json, string fault)
        => Assert.Contains(fault, Assert.Throws<AriJsonException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Escaped_names_and_strings_are_read()
    {
        Call call = Read("""{"\u0069d":"\u0061\n\"☎","n\u0061mes":["\ud83d\ude42"],"v\u0061rs":{"\u0041":"\u0031"},"reason":"b\u0075sy"}""");

        Assert.Equal("a\n\"☎", call.Id);
        Assert.Equal(["🙂"], call.Names);
        Assert.Equal("1", call.Vars["A"]);
        Assert.Equal("busy", call.Reason!.Value.Value);
    }

    [Fact]
    public void Unknown_members_of_every_kind_are_skipped()
        => Assert.Equal("c", Read("""{"x":{"id":"no","y":[{"id":"no"}]},"z":[[1],{}],"s":"id","n":1,"b":false,"u":null,"id":"c"}""").Id);

    [Fact]
    public void Last_member_of_a_name_is_used()
    {
        Call call = Read("""{"id":"a","id":"b","vars":{"x":"1","x":"2"},"names":["a"],"names":["b","c"]}""");

        Assert.Equal("b", call.Id);
        Assert.Equal("2", call.Vars["x"]);
        Assert.Equal(["b", "c"], call.Names);
    }

    [Fact]
    public void Null_within_a_list_or_a_map_of_strings_is_empty()
    {
        Call call = Read("""{"names":["a",null,1],"vars":{"x":null}}""");

        Assert.Equal(["a", "", "1"], call.Names);
        Assert.Equal("", call.Vars["x"]);
    }

    [Fact]
    public void Deep_nesting_is_read_and_deeper_nesting_is_an_error()
    {
        Call call = Read(Nested(50));
        int depth = 0;
        while (call.Calls.Count > 0)
        {
            call = call.Calls[0];
            depth++;
        }

        Assert.Equal(50, depth);
        Assert.Contains("malformed", Assert.Throws<AriJsonException>(() => Read(Nested(100_000))).Message, StringComparison.Ordinal);

        static string Nested(int depth)
            => string.Concat(Enumerable.Repeat("{\"calls\":[", depth)) + "{}" + string.Concat(Enumerable.Repeat("]}", depth));
    }
}
