using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Hash codes of JSON values, equal for equal values.</summary>
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
                    // A sum, because the order is not significant.
                    sum = unchecked(sum + HashCode.Combine(member.Name.GetHashCode(StringComparison.Ordinal), Of(member.Value)));
                }

                return sum;
            default:
                return (int)element.ValueKind;
        }
    }
}
