using System.Text.Json.Nodes;
using AriGen.Tests.Sdks;
using CsCheck;

namespace AriGen.Tests.Json;

/// <summary>Random variations of messages that other versions of the server can send.</summary>
public sealed class RandomMessageTests
{
    [Theory]
    [MemberData(nameof(EventSamples.Versions), MemberType = typeof(EventSamples))]
    public void Message_in_any_order_with_new_members_is_the_same_event(string version)
    {
        Sdk sdk = Sdk.Of(version);
        Gen.Select(OneOf(EventSamples.OfEachShape(sdk)), Gen.Int).Sample(
            (message, seed) =>
            {
                JsonObject json = EventSamples.Parse(message);
                var random = new Random(seed);
                foreach (Place place in Place.All(sdk.Docs, json).ToArray())
                {
                    AddNew(place.Object, random);
                    Shuffle(place.Object, random);
                }

                Assert.Equal(EventSamples.Decode(sdk, message), EventSamples.Decode(sdk, json));
            },
            iter: 3_000);
    }

    [Theory]
    [MemberData(nameof(EventSamples.Versions), MemberType = typeof(EventSamples))]
    public void Message_with_missing_members_is_an_event_of_its_type(string version)
    {
        Sdk sdk = Sdk.Of(version);
        Gen.Select(OneOf(EventSamples.OfEachShape(sdk)), Gen.Int).Sample(
            (message, seed) =>
            {
                JsonObject json = EventSamples.Parse(message);
                var random = new Random(seed);
                foreach (Place place in Place.All(sdk.Docs, json).ToArray())
                {
                    foreach (string name in place.Members.Select(member => member.Name).Where(_ => random.Next(3) == 0).ToArray())
                    {
                        place.Object[name] = null;
                        _ = random.Next(2) == 0 && place.Object.Remove(name);
                    }
                }

                AriEvent value = EventSamples.Decode(sdk, json);
                Assert.Equal(sdk.Type(json["type"]!.GetValue<string>()), value.GetType());
                Assert.Equal(value, sdk.Decode(sdk.Encode(value)));
            },
            iter: 3_000);
    }

    private static Gen<string> OneOf(IReadOnlyList<string> messages) => Gen.Int[0, messages.Count - 1].Select(index => messages[index]);

    private static void AddNew(JsonObject json, Random random)
    {
        for (int count = random.Next(3); count > 0; count--)
        {
            json[$"new{count}"] = random.Next(4) switch
            {
                0 => "x",
                1 => new JsonObject { ["type"] = "Dial" },
                2 => new JsonArray(1, null, new JsonObject()),
                _ => null,
            };
        }
    }

    private static void Shuffle(JsonObject json, Random random)
    {
        KeyValuePair<string, JsonNode?>[] members = [.. json];
        random.Shuffle(members);
        json.Clear();
        foreach ((string name, JsonNode? value) in members)
        {
            json.Add(name, value);
        }
    }
}
