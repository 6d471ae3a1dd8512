using System;
using System.Collections.Generic;
using System.Globalization;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>Puts what the api-docs say about one member into one text.</summary>
internal static class Documentation
{
    public static string Of(string description, string? defaultValue, ApiRange? range, CodeType type, EquatableArray<string> values)
    {
        string unit = type.Duration is { } duration ? (duration.Unit == ApiTimeUnit.Seconds ? " s" : " ms") : "";
        var parts = new List<string>();
        if (description.Length > 0)
        {
            parts.Add(description.Trim());
        }

        if (defaultValue is { Length: > 0 } && !Tells(description, defaultValue))
        {
            parts.Add($"Default: {defaultValue}{unit}.");
        }

        if (range is not null)
        {
            parts.Add(range switch
            {
                { Min: { } min, Max: { } max } => $"From {Number(min)} to {Number(max)}{unit}.",
                { Min: { } min } => $"At least {Number(min)}{unit}.",
                { Max: { } max } => $"At most {Number(max)}{unit}.",
                _ => "",
            });
        }

        if (type.Duration is not null && description.IndexOf("seconds on the wire", StringComparison.Ordinal) < 0)
        {
            parts.Add(unit == " s" ? "Sent as whole seconds." : "Sent as whole milliseconds.");
        }

        if (type.Duration?.Infinite is { } infinite)
        {
            parts.Add($"`Timeout.InfiniteTimeSpan` is sent as {Number(infinite)}.");
        }

        if (values.Count > 0 && !type.IsOpenValue)
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
