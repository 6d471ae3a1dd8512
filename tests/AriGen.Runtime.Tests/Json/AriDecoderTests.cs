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
    public void Exception_names_the_path_of_the_member(string json, string path, int offset)
    {
        AriJsonException fault = Fault(json);

        Assert.Equal(path, fault.MemberPath);
        Assert.Equal(offset, fault.ByteOffset);
        Assert.StartsWith(path.Length == 0 ? "call: expected" : $"call: {path}: ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith($"(byte {offset})", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_names_subject_path_and_offset()
        => Assert.Equal("call: calls[0].created: \"2026\" is not a date (byte 21)", Fault("""{"calls":[{"created":"2026"}]}""").Message);

    [Theory]
    [InlineData("", "call: the document is empty")]
    [InlineData("{\"id\":\"a\"", "call: id: the JSON is malformed: ")]
    [InlineData("{\"calls\":[{\"id\":nope}]}", "call: calls[0].id: the JSON is malformed: ")]
    [InlineData("{} {}", "call: the JSON is malformed: ")]
    [InlineData("{}x", "call: the JSON is malformed: ")]
    [InlineData("<html>", "call: the JSON is malformed: ")]
    public void Malformed_document_is_distinguished_from_a_wrong_member(string json, string start)
        => Assert.StartsWith(start, Fault(json).Message, StringComparison.Ordinal);

    [Fact]
    public void Text_that_is_not_UTF8_is_reported_for_its_member()
    {
        AriJsonException fault = Fault([.. "{\"calls\":[{},{\"id\":\""u8, 0xff, 0xfe, .. "\"}]}"u8]);

        Assert.Equal("calls[1].id", fault.MemberPath);
        Assert.Contains("the text is invalid", fault.Message, StringComparison.Ordinal);
        Assert.Equal("id", Fault("""{"id":"\ud83d"}""").MemberPath);
    }

    [Fact]
    public void Long_value_is_shown_short_and_on_one_line()
    {
        AriJsonException fault = Fault($$"""{"created":"\r\n\u001b[31m{{new string('x', 5000)}}"}""");

        Assert.DoesNotContain(fault.Message, char.IsControl);
        Assert.InRange(fault.Message.Length, 10, 120);
    }

    [Fact]
    public void Decoder_throws_only_AriJsonException()
        => Gen.OneOf(
            Texts.Any, Gen.Const("{"), Gen.Const("}"), Gen.Const("["), Gen.Const("]"), Gen.Const(":"), Gen.Const(","),
            Gen.Const("\"calls\""), Gen.Const("\"created\""), Gen.Const("1"), Gen.Const("null")).Array[0, 12]
            .Sample(pieces =>
            {
                byte[] json = Encoding.UTF8.GetBytes(string.Concat(pieces));
                Exception? thrown = Record.Exception(() => AriDecoder.Decode(json, Call.Read, "call"));
                Assert.True(thrown is null or AriJsonException, thrown?.ToString());
                Assert.NotNull(SampleEvent.Types.Decode(json));
            });

    [Fact]
    public void List_is_decoded_element_by_element()
    {
        Assert.Equal(["a", "b"], AriDecoder.DecodeList("""[{"id":"a"},{"id":"b"}]"""u8, Call.Read, "calls.list").Select(call => call.Id));
        Assert.Empty(AriDecoder.DecodeList("[]"u8, Call.Read, "calls.list"));

        AriJsonException fault = Assert.Throws<AriJsonException>(() => AriDecoder.DecodeList("""[{},{"number":[]}]"""u8, Call.Read, "calls.list"));
        Assert.Equal("[1].number", fault.MemberPath);
    }
}
