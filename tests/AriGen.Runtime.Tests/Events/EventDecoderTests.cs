using System.Text;
using System.Text.Json;

namespace AriGen.Runtime.Tests.Events;

public class EventDecoderTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new AriEventConverter(SampleEvent.Types) } };

    [Theory]
    [InlineData("""{"type":"Sample","call":{"id":"c"}}""")]
    [InlineData("""{"call":{"id":"c","type":"Other"},"type":"Sample"}""")]
    [InlineData("""{"x":{"type":"Other"},"y":["type"],"t\u0079pe":"S\u0061mple","call":{"id":"c"}}""")]
    public void Type_is_found_at_any_place_in_the_message(string json)
        => Assert.Equal(new SampleEvent { Call = new Call { Id = "c" } }, SampleEvent.Types.Decode(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Event_of_an_unknown_type_is_kept_whole()
    {
        var unknown = Assert.IsType<UnknownEvent>(SampleEvent.Types.Decode("""{"a":[1],"type":"Newer"}"""u8));

        Assert.Equal("Newer", unknown.Type);
        Assert.Equal(JsonData.Parse("""{"type":"Newer","a":[1]}"""), unknown.Json);
        Assert.Null(unknown.Error);
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{"type":1}""", "")]
    [InlineData("[1]", "")]
    [InlineData("7", "")]
    public void Message_without_a_type_is_an_unknown_event_with_an_error(string json, string type)
    {
        var unknown = Assert.IsType<UnknownEvent>(SampleEvent.Types.Decode(Encoding.UTF8.GetBytes(json)));

        Assert.Equal(type, unknown.Type);
        Assert.Equal(JsonData.Parse(json), unknown.Json);
        Assert.NotNull(unknown.Error);
    }

    [Fact]
    public void Malformed_event_is_kept_with_the_error()
    {
        var unknown = Assert.IsType<UnknownEvent>(SampleEvent.Types.Decode("""{"type":"Sample","call":{"created":"x"}}"""u8));

        Assert.Equal("Sample", unknown.Type);
        Assert.Equal("Sample: call.created: \"x\" is not a date (byte 35)", unknown.Error!.Message);
        Assert.Equal("x", unknown.Json["call"]["created"].GetString());
    }

    [Fact]
    public void Message_that_is_not_JSON_is_kept_as_bytes()
    {
        var unknown = Assert.IsType<UnknownEvent>(SampleEvent.Types.Decode("""{"type":"Sample","""u8));

        Assert.Contains("malformed", unknown.Error!.Message, StringComparison.Ordinal);
        Assert.Equal("""{"type":"Sample",""", Encoding.UTF8.GetString(unknown.RawJson.Span));
    }

    [Fact]
    public void Failure_of_the_reader_is_an_unknown_event_with_the_error()
    {
        AriEventTypes failing = new("type", static (ref JsonCursor _, ReadOnlySpan<byte> _) => throw new ArgumentOutOfRangeException("x"));

        UnknownEvent unknown = Assert.IsType<UnknownEvent>(failing.Decode("""{"type":"Sample"}"""u8));

        Assert.Equal("Sample", unknown.Type);
        Assert.IsType<ArgumentOutOfRangeException>(unknown.Error!.InnerException);
    }

    [Fact]
    public void Error_of_an_event_in_a_document_names_its_path_in_the_event()
    {
        AriEvent[] events = JsonSerializer.Deserialize<AriEvent[]>("""[{"type":"Newer"},{"type":"Sample","call":{"created":"x"}}]""", Options)!;

        Assert.Equal("call.created", Assert.IsType<UnknownEvent>(events[1]).Error!.MemberPath);
    }

    [Fact]
    public void Event_of_another_type_than_required_is_an_error()
    {
        AriJsonException exception = Assert.Throws<AriJsonException>(() => AriDecoder.Decode(
            """[{"type":"Newer"}]"""u8,
            static (ref JsonCursor json) => json.List(SampleEvent.Types.Read<SampleEvent>),
            "list"));

        Assert.Equal("list: [0]: expected a SampleEvent, found Newer (byte 1)", exception.Message);
    }

    [Fact]
    public void First_unknown_and_first_malformed_event_of_a_type_are_logged()
    {
        Logs logs = new();
        EventDecoder decoder = new(NumberedEvent.Types, new JsonHistory(), keepRawJson: false, logs.CreateLogger("decoder"));
        string[] messages = ["""{"type":"Newer"}""", """{"type":"Newer"}""", """{"type":"Numbered","n":"x"}""", """{"type":"Numbered","n":"x"}"""];
        foreach (string message in messages)
        {
            decoder.Decode(Encoding.UTF8.GetBytes(message));
        }

        Assert.Equal(
            [
                "Events of type Newer are unknown to the client and are passed on as UnknownEvent.",
                "An event of type Numbered (27 bytes) could not be decoded and is passed on as UnknownEvent. More of this type are logged at debug level.",
                "An event of type Numbered (27 bytes) could not be decoded and is passed on as UnknownEvent.",
            ],
            logs.Lines);
    }
}
