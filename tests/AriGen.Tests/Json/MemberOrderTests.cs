using System.Text.Json.Nodes;
using AriGen.Tests.Captures;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Json;

/// <summary>The order of members and unknown members, which have no effect on decoding.</summary>
public sealed class MemberOrderTests
{
    [Theory]
    [MemberData(nameof(EventSamples.Versions), MemberType = typeof(EventSamples))]
    public void Type_can_be_anywhere_in_the_message(string version)
    {
        Sdk sdk = Sdk.Of(version);
        foreach (string message in CapturedTraffic.AllEvents(sdk))
        {
            AriEvent expected = EventSamples.Decode(sdk, message);
            JsonObject json = EventSamples.Parse(message);
            JsonNode type = json["type"]!;
            for (int position = 0; position < json.Count; position++)
            {
                json.Remove("type");
                json.Insert(position, "type", type);
                Assert.Equal(expected, EventSamples.Decode(sdk, json));
            }
        }
    }

    [Theory]
    [MemberData(nameof(EventSamples.Versions), MemberType = typeof(EventSamples))]
    public void Members_can_be_in_reverse_order_at_every_depth(string version)
    {
        Sdk sdk = Sdk.Of(version);
        foreach (string message in CapturedTraffic.AllEvents(sdk))
        {
            JsonObject json = EventSamples.Parse(message);
            foreach (Place place in Place.All(sdk.Docs, json))
            {
                KeyValuePair<string, JsonNode?>[] members = [.. place.Object.Reverse()];
                place.Object.Clear();
                foreach ((string name, JsonNode? value) in members)
                {
                    place.Object.Add(name, value);
                }
            }

            Assert.Equal(EventSamples.Decode(sdk, message), EventSamples.Decode(sdk, json));
        }
    }

    [Theory]
    [MemberData(nameof(EventSamples.Versions), MemberType = typeof(EventSamples))]
    public void Unknown_members_are_skipped_at_every_depth(string version)
    {
        Sdk sdk = Sdk.Of(version);
        foreach (string message in EventSamples.OfEachShape(sdk))
        {
            JsonObject json = EventSamples.Parse(message);
            foreach (Place place in Place.All(sdk.Docs, json).ToArray())
            {
                // A name similar to a known one, and values that contain others.
                place.Object.Insert(0, "Type", "StasisStart");
                place.Object.Insert(1, "", new JsonArray(1, new JsonObject { ["type"] = "Dial", ["id"] = 5 }, new JsonArray(), null));
                place.Object.Add("newé☎", new JsonObject { ["channel"] = new JsonObject { ["id"] = true } });
                place.Object.Add("n", 1.5e300);
                place.Object.Add("null", null);
            }

            Assert.Equal(EventSamples.Decode(sdk, message), EventSamples.Decode(sdk, json));
        }
    }

    [Theory]
    [MemberData(nameof(EventSamples.Versions), MemberType = typeof(EventSamples))]
    public void Names_and_strings_can_be_escaped_in_any_way(string version)
    {
        Sdk sdk = Sdk.Of(version);
        foreach (string message in EventSamples.OfEachShape(sdk))
        {
            Assert.Equal(EventSamples.Decode(sdk, message), EventSamples.Decode(sdk, Escaped(message)));
        }
    }

    /// <summary>Escapes every letter of a string as \uXXXX.</summary>
    private static string Escaped(string message)
    {
        var text = new System.Text.StringBuilder();
        bool inside = false;
        for (int index = 0; index < message.Length; index++)
        {
            char character = message[index];
            if (inside && character == '\\')
            {
                text.Append(character).Append(message[++index]);
                if (message[index] == 'u')
                {
                    text.Append(message, index + 1, 4);
                    index += 4;
                }
            }
            else if (inside && character != '"')
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                inside ^= character == '"';
                text.Append(character);
            }
        }

        return text.ToString();
    }
}
