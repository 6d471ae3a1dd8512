using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Json;

/// <summary>A member that a server leaves out, or sends as null, is never an error.</summary>
public sealed class MissingMemberTests
{
    [Theory]
    [MemberData(nameof(EventSamples.Versions), MemberType = typeof(EventSamples))]
    public void Null_or_missing_member_has_its_default(string version)
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
                    place.Object[member.Name] = null;
                    AriEvent withNull = EventSamples.Decode(sdk, json);
                    place.Object.Remove(member.Name);
                    AriEvent without = EventSamples.Decode(sdk, json);
                    place.Object[member.Name] = value;

                    Assert.IsNotType<UnknownEvent>(withNull);
                    Assert.Equal(withNull, without);
                    Assert.Equal(without, EventSamples.Decode(sdk, JsonNode.Parse(sdk.Encode(without))!));
                    AssertIsDefault(sdk, member, ClrPath.Value(without, place.PathOf(member.Name)));
                    tried++;
                }
            }
        }

        Assert.True(tried > 1000, $"Only {tried} members.");
    }

    [Theory]
    [MemberData(nameof(EventSamples.Versions), MemberType = typeof(EventSamples))]
    public void Event_with_only_a_type_is_read(string version)
    {
        Sdk sdk = Sdk.Of(version);
        foreach (string message in EventSamples.OfEachType(sdk))
        {
            string type = EventSamples.Parse(message)["type"]!.GetValue<string>();
            AriEvent value = EventSamples.Decode(sdk, new JsonObject { ["type"] = type });

            Assert.Equal(sdk.Type(type), value.GetType());
            Assert.Equal(value, EventSamples.Decode(sdk, JsonNode.Parse(sdk.Encode(value))!));
        }
    }

    [Theory]
    [MemberData(nameof(EventSamples.Versions), MemberType = typeof(EventSamples))]
    public void Event_without_a_type_is_unknown_and_complete(string version)
    {
        Sdk sdk = Sdk.Of(version);
        foreach (string message in EventSamples.OfEachShape(sdk))
        {
            foreach (JsonNode? type in new JsonNode?[] { null, 5, new JsonObject(), "NobodyKnowsThis", "" })
            {
                JsonObject json = EventSamples.Parse(message);
                json["type"] = type?.DeepClone();
                UnknownEvent unknown = Assert.IsType<UnknownEvent>(EventSamples.Decode(sdk, json));

                Assert.Equal(type is JsonValue && type.GetValueKind() == JsonValueKind.String ? type.GetValue<string>() : "", unknown.Type);
                Assert.Equal(JsonData.Parse(json.ToJsonString()), unknown.Json);
                Assert.Equal(unknown, EventSamples.Decode(sdk, JsonNode.Parse(sdk.Encode(unknown))!));
            }
        }
    }

    private static void AssertIsDefault(Sdk sdk, DocsProperty member, object? value)
    {
        switch (value)
        {
            case null:
                Assert.False(member.IsRequired, $"{member.Name} is required and null.");
                break;
            case string text:
                Assert.True(member.IsRequired);
                Assert.Equal("", text);
                break;
            case JsonData:
                Assert.True(member.IsRequired);
                Assert.Equal(default(JsonData), value);
                break;
            case IEnumerable items:
                Assert.Empty(items);
                break;
            case ValueType:
                Assert.True(member.IsRequired);
                Assert.Equal(Activator.CreateInstance(value.GetType()), value);
                break;
            default:
                Assert.True(member.IsRequired);
                Assert.Equal(JsonSerializer.Deserialize("{}", value.GetType(), sdk.Json), value);
                break;
        }
    }
}
