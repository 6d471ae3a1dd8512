using System.Text;

namespace AriGen.Runtime.Tests;

public class EqualityTests
{
    private const string Json = """{"id":"c","names":["a","b"],"calls":[{"id":"d"}],"vars":{"A":"1","B":"2"},"byName":{"x":{"names":["q"]}},"any":{"z":1}}""";

    private static Call Read(string json) => AriDecoder.Decode(Encoding.UTF8.GetBytes(json), Call.Read, "call");

    [Fact]
    public void Records_with_lists_and_maps_compare_by_content()
    {
        Assert.Equal(Read(Json), Read(Json));
        Assert.Equal(Read(Json).GetHashCode(), Read(Json).GetHashCode());
        Assert.Equal(Read(Json), Read(Json.Replace("""{"A":"1","B":"2"}""", """{"B":"2","A":"1"}""", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[\"a\",\"b\"]", "[\"b\",\"a\"]")]
    [InlineData("[\"a\",\"b\"]", "[\"a\"]")]
    [InlineData("{\"id\":\"d\"}", "{\"id\":\"e\"}")]
    [InlineData("\"B\":\"2\"", "\"B\":\"3\"")]
    [InlineData("\"B\":\"2\"", "\"C\":\"2\"")]
    [InlineData(",\"B\":\"2\"", "")]
    [InlineData("[\"q\"]", "[\"r\"]")]
    [InlineData("\"z\":1", "\"z\":2")]
    public void Any_difference_makes_records_unequal(string from, string to)
        => Assert.NotEqual(Read(Json), Read(Json.Replace(from, to, StringComparison.Ordinal)));

    [Fact]
    public void Empty_lists_and_maps_equal_the_defaults()
        => Assert.Equal(new Call { Id = "c" }, Read("""{"id":"c","names":[],"calls":[],"vars":{},"byName":{}}"""));

    [Fact]
    public void Raw_json_is_not_part_of_equality_and_text()
    {
        var plain = new SampleEvent { Call = new Call { Id = "c" } };
        SampleEvent raw = plain with { RawJson = new byte[] { 1, 2 } };

        Assert.Equal(plain, raw);
        Assert.Equal(plain.GetHashCode(), raw.GetHashCode());
        Assert.DoesNotContain("RawJson", raw.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("SampleEvent { Call = Call { Id = c", raw.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_events_and_gaps_compare_by_content()
    {
        Assert.Equal(new UnknownEvent("A") { Json = JsonData.Parse("{\"a\":1}") }, new UnknownEvent("A") { Json = JsonData.Parse("{ \"a\": 1 }") });
        Assert.NotEqual(new UnknownEvent("A"), new UnknownEvent("B"));
        Assert.NotEqual<AriEvent>(new UnknownEvent("A"), new SampleEvent());
        Assert.Equal(
            new AriGap { Reason = AriGapReason.ReaderTooSlow, Count = 3 },
            new AriGap { Reason = AriGapReason.ReaderTooSlow, Count = 3 });
        Assert.NotEqual(new AriGap { Count = 3 }, new AriGap { Count = 4 });
    }
}
