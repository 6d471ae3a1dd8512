using System;
using System.Globalization;
using System.Text.Json;

namespace AriGen.Spec.Reading;

/// <summary>Which values a declared type has, as far as <c>allowableValues</c> and defaults go.</summary>
internal static class ScalarTypes
{
    public static bool IsNumber(string type) => Element(type) is "int" or "long" or "double" or "float" or "number";

    /// <summary>
    /// Numbers and truth values may also be written as strings. A type that is no scalar is not judged here.
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

    // The values of a list are values of its element.
    private static string Element(string type)
        => type.StartsWith("List[", StringComparison.Ordinal) && type.EndsWith("]", StringComparison.Ordinal)
            ? type.Substring(5, type.Length - 6)
            : type;
}
