using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AriGen.Runtime.Tests;

public class ConverterTests
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new AriListConverter<Call>(), new AriEventConverter(SampleEvent.Types) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        DefaultBufferSize = 16,
    };

    private static readonly Call Full = new()
    {
        Id = "a\"b",
        Number = 1,
        Total = 2,
        Ratio = 0.5,
        Active = false,
        Created = new DateTimeOffset(2026, 11, 23, 20, 55, 14, 205, TimeSpan.FromHours(-3)),
        Any = JsonData.Parse("[{}]"),
        Reason = new Reason("busy"),
    };

    [Fact]
    public void Model_survives_a_round_trip()
    {
        string json = JsonSerializer.Serialize(Full, Options);

        Assert.Equal(Full, JsonSerializer.Deserialize<Call>(json, Options));
        Assert.Equal(Full, AriDecoder.Decode(Encoding.UTF8.GetBytes(json), Call.Read, "call"));
    }

    [Fact]
    public void Models_are_read_in_other_types_and_in_lists()
    {
        var holder = new Dictionary<string, IReadOnlyList<Call>> { ["x"] = [Full, new Call { Id = "b" }] };

        string json = JsonSerializer.Serialize(holder, Options);

        Assert.Equal(holder["x"], JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<Call>>>(json, Options)!["x"]);
    }

    [Fact]
    public async Task Model_is_read_from_small_segments()
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(Full with { Names = ["one", "t\\wo"] }, Options);
        var pipe = new Pipe(new PipeOptions(minimumSegmentSize: 1));
        Task<Call?> reading = JsonSerializer.DeserializeAsync<Call>(pipe.Reader, Options, TestContext.Current.CancellationToken).AsTask();
        foreach (byte[] chunk in json.Chunk(3))
        {
            await pipe.Writer.WriteAsync(chunk, TestContext.Current.CancellationToken);
        }

        await pipe.Writer.CompleteAsync();
        Call call = (await reading)!;

        Assert.Equal(Full.Created, call.Created);
        Assert.Equal(["one", "t\\wo"], call.Names);
        Assert.Equal(Full.Any, call.Any);
    }

    [Fact]
    public void Open_value_is_text_also_as_a_key()
    {
        var map = new Dictionary<Reason, Reason> { [new Reason("a")] = new Reason("b") };

        Assert.Equal("""{"a":"b"}""", JsonSerializer.Serialize(map, Options));
        Assert.Equal(map, JsonSerializer.Deserialize<Dictionary<Reason, Reason>>("""{"a":"b"}""", Options));
        Assert.Equal("null", JsonSerializer.Serialize(default(Reason), Options));
        Assert.Equal(new Reason("1"), JsonSerializer.Deserialize<Reason>("1", Options));
    }

    [Fact]
    public void Events_are_read_and_written_by_their_type()
    {
        AriEvent sample = new SampleEvent { Call = Full };
        AriEvent unknown = new UnknownEvent("Newer") { Json = JsonData.Parse("""{"a":1,"type":"Newer"}""") };

        Assert.Equal(sample, JsonSerializer.Deserialize<AriEvent>(JsonSerializer.Serialize(sample, Options), Options));
        Assert.Equal("""{"a":1,"type":"Newer"}""", JsonSerializer.Serialize(unknown, Options));
        Assert.Equal(unknown, JsonSerializer.Deserialize<AriEvent>("""{"a":1,"type":"Newer"}""", Options));
    }

    [Fact]
    public void Message_that_is_not_JSON_is_written_as_a_string()
        => Assert.Equal("\"garb\\u0022age\"", JsonSerializer.Serialize<AriEvent>(new UnknownEvent("") { RawJson = "garb\"age"u8.ToArray() }));

    [Fact]
    public void Wrong_value_is_a_JsonException_with_the_path()
    {
        JsonException fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, Call>>("""{"k":{"number":[]}}""", Options));

        Assert.Contains("expected a whole number", fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("$.k", fault.Path, StringComparison.Ordinal);
    }
}
