using System;
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

        if (defaultValue is { Length: > 0 } && !Tells(description, defaultValue))
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

    /// <summary>Whether a description says already what the default is.</summary>
    private static bool Tells(string description, string defaultValue)
    {
        if (description.IndexOf("default", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return false;
        }

        // As a word of its own: a default of 3 is not told by 30.
        for (int at = description.IndexOf(defaultValue, StringComparison.Ordinal); at >= 0; at = description.IndexOf(defaultValue, at + 1, StringComparison.Ordinal))
        {
            int end = at + defaultValue.Length;
            if ((at == 0 || !char.IsLetterOrDigit(description[at - 1])) && (end == description.Length || !char.IsLetterOrDigit(description[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
