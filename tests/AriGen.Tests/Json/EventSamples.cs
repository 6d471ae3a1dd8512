using System.Text;
using System.Text.Json.Nodes;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Captures;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Json;

/// <summary>Messages for tests to modify: captured ones, and one of each type in the api-docs.</summary>
internal static class EventSamples
{
    public static IEnumerable<TheoryDataRow<string>> Versions => [new(Sdk.V16.Version), new(Sdk.V22.Version)];

    /// <summary>One captured message for each set of members, and one generated message of each type with all members.</summary>
    public static IReadOnlyList<string> OfEachShape(Sdk sdk)
        => [.. CapturedTraffic.AllEvents(sdk).DistinctBy(message => Shape(sdk, message)).Concat(OfEachType(sdk))];

    public static IEnumerable<string> OfEachType(Sdk sdk)
        => sdk.Docs.Models.Values
            .Where(model => model is { Discriminator: not null, IsAbstract: false })
            .Select(model => new Sample(sdk.Docs, 1).Model(model.Name).ToJsonString());

    public static JsonObject Parse(string message) => JsonNode.Parse(message)!.AsObject();

    public static AriEvent Decode(Sdk sdk, JsonNode message) => Decode(sdk, message.ToJsonString());

    public static AriEvent Decode(Sdk sdk, string message) => sdk.Decode(Encoding.UTF8.GetBytes(message));

    private static string Shape(Sdk sdk, string message)
    {
        JsonObject json = Parse(message);
        return json["type"] + string.Join(' ', Place.All(sdk.Docs, json).SelectMany(place => place.Members.Select(member => place.PathOf(member.Name))));
    }
}
