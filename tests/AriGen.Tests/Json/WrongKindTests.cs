using System.Text.Json.Nodes;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Json;

/// <summary>Values of the wrong kind, which make an event unknown with the path of the member.</summary>
public sealed class WrongKindTests
{
    [Theory]
    [MemberData(nameof(EventSamples.Versions), MemberType = typeof(EventSamples))]
    public void Member_of_the_wrong_kind_is_named(string version)
    {
        Sdk sdk = Sdk.Of(version);
        int tried = 0;
        foreach (string message in EventSamples.OfEachShape(sdk))
        {
            JsonObject json = EventSamples.Parse(message);
            foreach (Place place in Place.All(sdk.Docs, json).ToArray())
            {
                foreach (DocsProperty member in place.Members.ToArray())
                {
                    JsonNode? value = place.Object[member.Name];
                    foreach ((JsonNode wrong, string within) in member.IsDuration ? WrongDurations : Wrong(member.Type))
                    {
                        place.Object[member.Name] = wrong;
                        AssertIsNamed(sdk, json, place.PathOf(member.Name) + within);
                        tried++;
                    }

                    place.Object[member.Name] = value;
                }
            }
        }

        Assert.True(tried > 1000, $"Only {tried} values.");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"StasisStart\"")]
    [InlineData("[]")]
    [InlineData("[{\"type\":\"StasisStart\"}]")]
    [InlineData("true")]
    [InlineData("null")]
    public void Message_that_is_not_an_object_is_unknown(string message)
    {
        UnknownEvent unknown = Assert.IsType<UnknownEvent>(EventSamples.Decode(Sdk.V22, message));

        Assert.Equal("", unknown.Type);
        Assert.Equal(JsonData.Parse(message), unknown.Json);
    }

    private static void AssertIsNamed(Sdk sdk, JsonObject json, string path)
    {
        AriEvent value = EventSamples.Decode(sdk, json);
        UnknownEvent unknown = Assert.IsType<UnknownEvent>(value);
        string type = json["type"]!.GetValue<string>();
        Assert.Equal(type, unknown.Type);
        Assert.NotNull(unknown.Error);
        Assert.Equal(path, unknown.Error.MemberPath);
        Assert.StartsWith($"{type}: {path}: ", unknown.Error.Message, StringComparison.Ordinal);
        Assert.Equal(JsonData.Parse(json.ToJsonString()), unknown.Json);
    }

    private static IEnumerable<(JsonNode Value, string Within)> WrongDurations
        => [("x", ""), ("1.5", ""), (1.5, ""), (1e17, ""), (long.MaxValue, ""), (long.MinValue, ""), (new JsonArray(), ""), (false, "")];

    /// <summary>Invalid values of a type, with the path of the error in the member.</summary>
    private static IEnumerable<(JsonNode Value, string Within)> Wrong(string type) => type switch
    {
        "string" => [(new JsonObject(), ""), (new JsonArray("x"), ""), (true, "")],
        "int" => [("x", ""), (1.5, ""), (5_000_000_000, ""), (new JsonArray(), ""), (false, "")],
        "long" => [("", ""), (0.1, ""), (1e30, ""), (new JsonObject { ["a"] = 1 }, "")],
        "double" => [("x", ""), ("NaN", ""), (new JsonArray(1), ""), (true, "")],
        "boolean" => [("true", ""), (1, ""), (new JsonObject(), "")],
        "Date" => [("2026", ""), ("2026-13-01T00:00:00.000+0000", ""), (5, ""), (new JsonObject(), ""), ("", "")],
        "object" => [],
        _ when type.StartsWith("Map[", StringComparison.Ordinal) => [("x", ""), (new JsonArray(), ""), (new JsonObject { ["a"] = new JsonArray() }, ".a")],
        "List[string]" => [("x", ""), (new JsonObject(), ""), (new JsonArray("a", new JsonObject()), "[1]")],
        _ when type.StartsWith("List[", StringComparison.Ordinal) => [("x", ""), (new JsonObject(), ""), (5, "")],
        _ => [("x", ""), (5, ""), (new JsonArray(), ""), (true, "")],
    };
}
