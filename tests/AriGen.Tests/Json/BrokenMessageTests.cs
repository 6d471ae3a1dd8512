using System.Text;
using System.Text.Json.Nodes;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Captures;
using AriGen.Tests.Sdks;
using CsCheck;

namespace AriGen.Tests.Json;

/// <summary>Broken messages, which become events and never exceptions.</summary>
public sealed class BrokenMessageTests
{
    private const int Depth = 100_000;

    [Fact]
    public void Truncated_message_is_kept_as_bytes()
    {
        foreach (string message in CapturedTraffic.AllEvents(Sdk.V22).DistinctBy(text => EventSamples.Parse(text)["type"]!.GetValue<string>()))
        {
            byte[] bytes = Encoding.UTF8.GetBytes(message);
            for (int length = 0; length < bytes.Length; length++)
            {
                UnknownEvent unknown = Assert.IsType<UnknownEvent>(Sdk.V22.Decode(bytes.AsSpan(0, length)));
                Assert.True(unknown.RawJson.Span.SequenceEqual(bytes.AsSpan(0, length)));
                Assert.NotNull(unknown.Error);
            }
        }
    }

    [Fact]
    public void Last_member_of_a_name_is_used()
    {
        foreach (string message in EventSamples.OfEachShape(Sdk.V22))
        {
            AriEvent expected = EventSamples.Decode(Sdk.V22, message);
            JsonObject json = EventSamples.Parse(message);
            JsonObject other = new Sample(Sdk.V22.Docs, 0).Model(json["type"]!.GetValue<string>());
            foreach ((string name, JsonNode? value) in other.Where(member => member.Key != "type" && json.ContainsKey(member.Key)))
            {
                string twice = $"{{\"{name}\":{value!.ToJsonString()},{message.AsSpan(1)}";
                Assert.Equal(expected, EventSamples.Decode(Sdk.V22, twice));
            }
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"type\":", "}")]
    public void Message_of_any_depth_is_an_event(string open, string close)
    {
        string nested = $"{string.Concat(Enumerable.Repeat(open, Depth))}1{string.Concat(Enumerable.Repeat(close, Depth))}";
        foreach (string message in new[] { nested, nested[..(nested.Length / 2)], $"{{\"type\":\"StasisStart\",\"new\":{nested}}}", $"{{\"type\":\"StasisStart\",\"channel\":{nested}}}" })
        {
            UnknownEvent unknown = Assert.IsType<UnknownEvent>(EventSamples.Decode(Sdk.V22, message));
            Assert.Equal(message, Encoding.UTF8.GetString(unknown.RawJson.Span));
        }
    }

    [Fact]
    public void Deep_unknown_member_is_skipped()
    {
        string nested = $"{string.Concat(Enumerable.Repeat("[{\"a\":", 50))}1{string.Concat(Enumerable.Repeat("}]", 50))}";
        foreach (string message in EventSamples.OfEachShape(Sdk.V22))
        {
            Assert.Equal(EventSamples.Decode(Sdk.V22, message), EventSamples.Decode(Sdk.V22, $"{{\"new\":{nested},{message.AsSpan(1)}"));
        }
    }

    [Theory]
    [InlineData("{\"type\":\"StasisStart\",\"application\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"Stasis\\ud800Start\"}")]
    [InlineData("{\"type\":\"StasisStart\",\"\\udc00\":1}")]
    [InlineData("{\"type\":\"StasisStart\"} {}")]
    [InlineData("{\"type\":\"StasisStart\",}")]
    [InlineData("{'type':'StasisStart'}")]
    [InlineData("\ufeff")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    public void Invalid_JSON_is_an_unknown_event(string message)
        => Assert.IsType<UnknownEvent>(EventSamples.Decode(Sdk.V22, message));

    [Theory]
    [InlineData("{\"x\":1,\"type\":\"Dial\",\"timestamp\":5}")]
    [InlineData("{\"type\":\"x\",\"timestamp\":5}")]
    [InlineData("{\"type\":\"Dial\",\"peer\":{\"x\":{}},\"dialstatus\":[]}")]
    [InlineData("{\"type\":\"Dial\",\"dialstatus\":\"x\"}")]
    [InlineData("{\"type\":\"NobodyKnowsThis\",\"a\":\"x\"}")]
    public void Invalid_UTF8_is_an_unknown_event(string message)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(message);
        bytes[message.LastIndexOf('x')] = 0xff;

        UnknownEvent unknown = Assert.IsType<UnknownEvent>(Sdk.V22.Decode(bytes));

        Assert.NotEmpty(unknown.ToString());
        Assert.NotEmpty(unknown.Json.ToString());
        Assert.Equal(unknown, Sdk.V22.Decode(bytes));
    }

    [Fact]
    public void Random_damage_never_throws()
    {
        byte[][] messages = [.. EventSamples.OfEachShape(Sdk.V22).Select(Encoding.UTF8.GetBytes)];
        Gen.Select(Gen.Int[0, messages.Length - 1].Select(index => messages[index]), Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 8]).Sample(
            (message, damage) =>
            {
                byte[] broken = [.. message];
                foreach ((int position, byte value) in damage)
                {
                    broken[position % broken.Length] = value;
                }

                Assert.NotNull(Sdk.V22.Decode(broken));
            },
            iter: 20_000);
    }

    [Fact]
    public void Random_bytes_never_throw()
        => Gen.Byte.Array[0, 40].Sample(bytes => Assert.NotNull(Sdk.V22.Decode(bytes)), iter: 20_000);
}
