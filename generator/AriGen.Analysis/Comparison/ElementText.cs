using System.Globalization;
using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>Elements in a few words.</summary>
internal static class ElementText
{
    public static string Of(ApiOperation operation)
        => $"{operation.Method} {operation.Path} -> {(operation.IsWebSocket ? "events" : operation.Returns.ToString())}";

    public static string Of(ApiParameter parameter) => Join(
        Of(parameter.Location) + " " + parameter.Type,
        parameter.Required ? "required" : "",
        parameter.AllowMultiple ? "multiple" : "",
        parameter.DefaultValue is null ? "" : "default " + parameter.DefaultValue,
        Values(parameter.Values),
        Range(parameter.Range));

    public static string Of(ApiProperty property)
        => Join(property.Type.ToString(), property.Required ? "required" : "", Values(property.Values), Range(property.Range));

    public static string? Of(ApiType type) => type.Base is null ? null : "base " + type.Base;

    public static string Of(ApiParameterLocation location) => location switch
    {
        ApiParameterLocation.Path => "path",
        ApiParameterLocation.Query => "query",
        ApiParameterLocation.Header => "header",
        ApiParameterLocation.BodyMember => "body",
        _ => "whole body",
    };

    public static string? Of(EquatableArray<string> values) => values.Count == 0 ? null : string.Join(", ", values);

    /// <summary><c>1..99</c>, open at a side that has no bound.</summary>
    public static string? Of(ApiRange? range)
        => range is null ? null : string.Format(CultureInfo.InvariantCulture, "{0}..{1}", range.Min, range.Max);

    private static string Values(EquatableArray<string> values) => values.Count == 0 ? "" : "one of " + string.Join(", ", values);

    private static string Range(ApiRange? range) => Of(range) is { } text ? "range " + text : "";

    private static string Join(params IEnumerable<string> parts) => string.Join("; ", parts.Where(part => part.Length > 0));
}
