using System.Text.Json;

namespace AriGen.Tests.Json;

/// <summary>Compares two JSON values semantically: members in any order, numbers by value, dates by point in time.</summary>
internal static class JsonDifference
{
    /// <summary>Returns the paths of all differences.</summary>
    public static IEnumerable<string> Between(JsonElement expected, JsonElement actual, string path = "")
    {
        switch (expected.ValueKind, actual.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                return Members(expected, actual, path);
            case (JsonValueKind.Array, JsonValueKind.Array) when expected.GetArrayLength() == actual.GetArrayLength():
                return expected.EnumerateArray().Zip(actual.EnumerateArray()).SelectMany((pair, index) => Between(pair.First, pair.Second, $"{path}[{index}]"));
            case (JsonValueKind.Number, JsonValueKind.Number) when expected.GetDouble().Equals(actual.GetDouble()):
            case (JsonValueKind.String, JsonValueKind.String) when IsSameText(expected.GetString()!, actual.GetString()!):
                return [];
            default:
                return JsonElement.DeepEquals(expected, actual) ? [] : [$"{path} is {actual.GetRawText()} and was {expected.GetRawText()}"];
        }
    }

    private static IEnumerable<string> Members(JsonElement expected, JsonElement actual, string path)
    {
        foreach (JsonProperty member in expected.EnumerateObject())
        {
            string name = $"{path}.{member.Name}";
            IEnumerable<string> differences = actual.TryGetProperty(member.Name, out JsonElement value)
                ? Between(member.Value, value, name)
                : [$"{name} is lost and was {member.Value.GetRawText()}"];
            foreach (string difference in differences)
            {
                yield return difference;
            }
        }

        foreach (JsonProperty member in actual.EnumerateObject().Where(member => !expected.TryGetProperty(member.Name, out _)))
        {
            yield return $"{path}.{member.Name} was not there and is {member.Value.GetRawText()}";
        }
    }

    private static bool IsSameText(string expected, string actual)
        => expected == actual
            || (expected.Length > 20 && DateTimeOffset.TryParse(expected, out DateTimeOffset one) && DateTimeOffset.TryParse(actual, out DateTimeOffset other) && one == other);
}
