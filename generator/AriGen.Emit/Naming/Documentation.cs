using System.Collections.Generic;
using System.Globalization;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>Puts what the api-docs say about one member into one text.</summary>
internal static class Documentation
{
    public static string Of(string description, string? defaultValue, ApiRange? range, EquatableArray<string> values)
    {
        var parts = new List<string>();
        if (description.Length > 0)
        {
            parts.Add(description.Trim());
        }

        if (defaultValue is { Length: > 0 })
        {
            parts.Add($"Default: {defaultValue}.");
        }

        if (range is not null)
        {
            parts.Add(range switch
            {
                { Min: { } min, Max: { } max } => $"From {Number(min)} to {Number(max)}.",
                { Min: { } min } => $"At least {Number(min)}.",
                { Max: { } max } => $"At most {Number(max)}.",
                _ => "",
            });
        }

        if (values.Count > 0)
        {
            parts.Add($"Values: {string.Join(", ", values)}.");
        }

        return string.Join(" ", parts).Trim();
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
