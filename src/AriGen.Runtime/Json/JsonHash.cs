using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>A hash that is the same for JSON values with the same content.</summary>
internal static class JsonHash
{
    public static int Of(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return element.GetString()!.GetHashCode(StringComparison.Ordinal);
            case JsonValueKind.Number:
                // 1, 1.0 and 1e0 are the same number.
                return element.GetDouble().GetHashCode();
            case JsonValueKind.Array:
                var hash = default(HashCode);
                foreach (JsonElement item in element.EnumerateArray())
                {
                    hash.Add(Of(item));
                }

                return hash.ToHashCode();
            case JsonValueKind.Object:
                int sum = 0;
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    // A sum, because the order does not count.
                    sum = unchecked(sum + HashCode.Combine(member.Name.GetHashCode(StringComparison.Ordinal), Of(member.Value)));
                }

                return sum;
            default:
                return (int)element.ValueKind;
        }
    }
}
