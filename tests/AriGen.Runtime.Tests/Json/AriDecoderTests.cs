using System.Text;
using CsCheck;

namespace AriGen.Runtime.Tests;

public class AriDecoderTests
{
    private static AriJsonException Fault(string json) => Fault(Encoding.UTF8.GetBytes(json));

    private static AriJsonException Fault(byte[] json) => Assert.Throws<AriJsonException>(() => AriDecoder.Decode(json, Call.Read, "call"));

    [Theory]
    [InlineData("""{"created":"2026"}""", "created", 11)]
    [InlineData("""{"id":"a","calls":[{"id":"b"},{"id":"c","calls":[{"number":"x"}]}]}""", "calls[1].calls[0].number", 59)]
    [InlineData("""{"byName":{"k":{"created":"x"}}}""", "byName.k.created", 26)]
    [InlineData("""{"names":["a","b",{}]}""", "names[2]", 18)]
    [InlineData("""{"names":[[]]}""", "names[0]", 10)]
    [InlineData("""{"x":[1,{"y":[2,3]}],"calls":[{},{"x":{}},"no"]}""", "calls[2]", 42)]
    [InlineData("""{"\u0063alls":[{"cre\u0061ted":true}]}""", "calls[0].created", 31)]
    [InlineData("""{"calls":[{"vars":{"a":"1","b":{}}}]}""", "calls[0].vars.b", 31)]
    [InlineData("7", "", 0)]
    public void A_fault_names_the_way_to_the_member(string json, string path, int offset)
    {
        AriJsonException fault = Fault(json);

        Assert.Equal(path, fault.MemberPath);
        Assert.Equal(offset, fault.ByteOffset);
        Assert.StartsWith(path.Length == 0 ? "call: expected" : $"call: {path}: ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith($"(byte {offset})", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_message_reads_well()
        => Assert.Equal("call: calls[0].created: \"2026\" is not a date (byte 21)", Fault("""{"calls":[{"created":"2026"}]}""").Message);

    [Theory]
    [InlineData("", "call: the document is empty")]
    [InlineData("{\"id\":\"a\"", "call: id: the JSON is malformed: ")]
    [InlineData("{\"calls\":[{\"id\":nope}]}", "call: calls[0].id: the JSON is malformed: ")]
    [InlineData("{} {}", "call: the JSON is malformed: ")]
    [InlineData("{}x", "call: the JSON is malformed: ")]
    [InlineData("<html>", "call: the JSON is malformed: ")]
    public void Bad_JSON_is_told_apart_from_a_wrong_member(string json, string start)
        => Assert.StartsWith(start, Fault(json).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_that_is_no_UTF8_is_a_fault_of_its_member()
    {
        AriJsonException fault = Fault([.. "{\"calls\":[{},{\"id\":\""u8, 0xff, 0xfe, .. "\"}]}"u8]);

        Assert.Equal("calls[1].id", fault.MemberPath);
        Assert.Contains("no valid text", fault.Message, StringComparison.Ordinal);
        Assert.Equal("id", Fault("""{"id":"\ud83d"}""").MemberPath);
    }

    [Fact]
    public void A_long_or_strange_value_is_shown_short_and_on_one_line()
    {
        AriJsonException fault = Fault($$"""{"created":"\r\n\u001b[31m{{new string('x', 5000)}}"}""");

        Assert.DoesNotContain(fault.Message, char.IsControl);
        Assert.InRange(fault.Message.Length, 10, 120);
    }

    [Fact]
    public void Nothing_but_a_fault_ever_comes_out()
        => Gen.OneOf(Texts.Any, Gen.Const("{"), Gen.Const("}"), Gen.Const("["), Gen.Const("]"), Gen.Const(":"), Gen.Const(","), Gen.Const("\"calls\""), Gen.Const("\"created\""), Gen.Const("1"), Gen.Const("null")).Array[0, 12]
            .Sample(pieces =>
            {
                byte[] json = Encoding.UTF8.GetBytes(string.Concat(pieces));
                Exception? thrown = Record.Exception(() => AriDecoder.Decode(json, Call.Read, "call"));
                Assert.True(thrown is null or AriJsonException, thrown?.ToString());
                Assert.NotNull(SampleEvent.Decode(json));
            });

    [Fact]
    public void A_list_is_decoded_element_by_element()
    {
        Assert.Equal(["a", "b"], AriDecoder.DecodeList("""[{"id":"a"},{"id":"b"}]"""u8, Call.Read, "calls.list").Select(call => call.Id));
        Assert.Empty(AriDecoder.DecodeList("[]"u8, Call.Read, "calls.list"));

        AriJsonException fault = Assert.Throws<AriJsonException>(() => AriDecoder.DecodeList("""[{},{"number":[]}]"""u8, Call.Read, "calls.list"));
        Assert.Equal("[1].number", fault.MemberPath);
    }

    [Theory]
    [InlineData("""{"type":"Sample","call":{"id":"c"}}""")]
    [InlineData("""{"call":{"id":"c","type":"Other"},"type":"Sample"}""")]
    [InlineData("""{"x":{"type":"Other"},"y":["type"],"t\u0079pe":"S\u0061mple","call":{"id":"c"}}""")]
    public void An_event_is_known_by_its_type_wherever_that_stands(string json)
        => Assert.Equal(new SampleEvent { Call = new Call { Id = "c" } }, SampleEvent.Decode(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void An_event_of_an_unknown_type_is_kept_whole()
    {
        var unknown = Assert.IsType<UnknownEvent>(SampleEvent.Decode("""{"a":[1],"type":"Newer"}"""u8));

        Assert.Equal("Newer", unknown.Type);
        Assert.Equal(JsonData.Parse("""{"type":"Newer","a":[1]}"""), unknown.Json);
        Assert.Null(unknown.Error);
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"type":1}""", "")]
    [InlineData("[1]", "")]
    [InlineData("7", "")]
    public void What_is_no_event_is_unknown(string json, string type)
    {
        var unknown = Assert.IsType<UnknownEvent>(SampleEvent.Decode(Encoding.UTF8.GetBytes(json)));

        Assert.Equal(type, unknown.Type);
        Assert.Equal(JsonData.Parse(json), unknown.Json);
    }

    [Fact]
    public void A_known_event_that_can_not_be_decoded_says_why_and_is_kept()
    {
        var unknown = Assert.IsType<UnknownEvent>(SampleEvent.Decode("""{"type":"Sample","call":{"created":"x"}}"""u8));

        Assert.Equal("Sample", unknown.Type);
        Assert.Equal("Sample: call.created: \"x\" is not a date (byte 35)", unknown.Error!.Message);
        Assert.Equal("x", unknown.Json["call"]["created"].GetString());
    }

    [Fact]
    public void A_message_that_is_no_JSON_is_kept_as_it_came()
    {
        var unknown = Assert.IsType<UnknownEvent>(SampleEvent.Decode("""{"type":"Sample","""u8));

        Assert.Contains("malformed", unknown.Error!.Message, StringComparison.Ordinal);
        Assert.Equal("""{"type":"Sample",""", Encoding.UTF8.GetString(unknown.RawJson.Span));
    }
}
