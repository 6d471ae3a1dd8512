using System;
using System.Globalization;
using System.Text.Json;

namespace AriGen.Spec.Reading;

/// <summary>The values of the scalar types, for checking <c>allowableValues</c> and defaults.</summary>
internal static class ScalarTypes
{
    public static bool IsNumber(string type) => Element(type) is "int" or "long" or "double" or "float" or "number";

    /// <summary>
    /// Determines whether a value is valid for a type. Numbers and Boolean values may be strings. Any value is valid for other types.
    /// </summary>
    public static bool Accepts(string? type, JsonValueKind kind, string text) => type is null || Element(type) switch
    {
        "string" => kind == JsonValueKind.String,
        "int" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "long" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "double" or "float" or "number" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "boolean" => text is "true" or "false",
        _ => true,
    };

    // For a list, the values are those of its items.
    private static string Element(string type)
        => type.StartsWith("List[", StringComparison.Ordinal) && type.EndsWith("]", StringComparison.Ordinal)
            ? type.Substring(5, type.Length - 6)
            : type;
}
