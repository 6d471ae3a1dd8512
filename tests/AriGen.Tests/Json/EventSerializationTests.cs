using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Json;

/// <summary>Events by the serializer's own means, where only their base class is known. This process has the events of six assemblies.</summary>
public sealed partial class EventSerializationTests
{
    private static readonly AriGap Gap = new()
    {
        Reason = AriGapReason.ReaderTooSlow,
        Count = 3,
        From = new DateTimeOffset(2026, 11, 28, 20, 0, 0, TimeSpan.FromHours(1)).AddTicks(1),
        To = DateTimeOffset.UnixEpoch,
    };

    [Theory]
    [MemberData(nameof(EventSamples.Versions), MemberType = typeof(EventSamples))]
    public void Event_survives_a_round_trip(string version)
    {
        Sdk sdk = Sdk.Of(version);
        foreach (AriEvent value in Events(sdk))
        {
            string json = JsonSerializer.Serialize(value);

            Assert.Equal(JsonSerializer.Serialize(value, value.GetType()), json);
            Assert.Equal(value, JsonSerializer.Deserialize<AriEvent>(json, sdk.Json));
            AriEvent again = JsonSerializer.Deserialize<AriEvent>(json)!;
            Assert.Equal((value.Type, value.GetType().Name), (again.Type, again.GetType().Name));

            // Of six assemblies that know the type, the first one reads it: another one's events need not have the same members.
            Assert.True(again.GetType() != value.GetType() || again == value, json);
        }
    }

    [Theory]
    [MemberData(nameof(EventSamples.Versions), MemberType = typeof(EventSamples))]
    public void Event_in_a_custom_type_survives_a_round_trip(string version)
    {
        Sdk sdk = Sdk.Of(version);
        JsonSerializerOptions[] all =
        [
            new() { TypeInfoResolver = JsonTypeInfoResolver.Combine(sdk.Json.TypeInfoResolver, Context.Default) },
            new() { TypeInfoResolver = JsonTypeInfoResolver.Combine(sdk.Json.TypeInfoResolver, new DefaultJsonTypeInfoResolver()) },
        ];
        AriEvent[] events = [.. Events(sdk)];
        var kept = new Kept("n", events[0], events, new() { ["x"] = events[^1] });
        string json = JsonSerializer.Serialize(kept, Context.Default.Kept);
        foreach (JsonSerializerOptions options in all)
        {
            Assert.Equal(json, JsonSerializer.Serialize(kept, options));
            Kept again = JsonSerializer.Deserialize<Kept>(json, options)!;

            Assert.Equal((kept.Note, kept.First), (again.Note, again.First));
            Assert.Equal(kept.All, again.All);
            Assert.Equal(kept.ByName, again.ByName);
        }

        Assert.Equal(events.Select(static e => e.Type), JsonSerializer.Deserialize(json, Context.Default.Kept)!.All.Select(static e => e.Type));
    }

    [Fact]
    public void Gaps_and_unknown_events_survive_a_round_trip()
    {
        AriEvent unknown = new UnknownEvent("Newer") { Json = JsonData.Parse("""{"a":1,"type":"Newer"}""") };
        AriEvent broken = JsonSerializer.Deserialize<AriEvent>("""{"type":"StasisStart","args":5}""", AriJson.Options)!;

        Assert.IsType<UnknownEvent>(broken);
        Assert.Contains("args", ((UnknownEvent)broken).Error!.Message, StringComparison.Ordinal);
        foreach (AriEvent value in new[] { unknown, broken, Gap, Gap with { Count = null, Reason = AriGapReason.Reconnected } })
        {
            foreach (JsonSerializerOptions options in new[] { JsonSerializerOptions.Default, AriJson.Options })
            {
                Assert.Equal(value, JsonSerializer.Deserialize<AriEvent>(JsonSerializer.Serialize(value, options), options));
            }
        }

        Assert.Equal(unknown, JsonSerializer.Deserialize<UnknownEvent>(JsonSerializer.Serialize((UnknownEvent)unknown)));
        Assert.Equal(Gap, JsonSerializer.Deserialize<AriGap>(JsonSerializer.Serialize(Gap)));
        Assert.Equal(Gap, JsonSerializer.Deserialize<AriGap>(JsonSerializer.Serialize(Gap, AriJson.Options), AriJson.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AriGap>("""{"type":"AriGap"}"""));

        // A message that was JSON and no object is kept as an event, too.
        Assert.Equal(5, Assert.IsType<UnknownEvent>(JsonSerializer.Deserialize<AriEvent>("5", AriJson.Options)).Json.GetInt32());
    }

    private static IEnumerable<AriEvent> Events(Sdk sdk)
        => EventSamples.OfEachShape(sdk).Select(message => EventSamples.Decode(sdk, message)).Append(Gap);

    /// <summary>Events that a user keeps of a stream.</summary>
    internal sealed record Kept(string Note, AriEvent First, IReadOnlyList<AriEvent> All, Dictionary<string, AriEvent> ByName);

    [JsonSerializable(typeof(Kept))]
    private sealed partial class Context : JsonSerializerContext;
}
