using System.Globalization;
using System.Text.Json;
using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>
/// The arguments of one request. A JSON body goes before the query, the query before a form. Asterisk is lenient: a value of the wrong
/// kind is none, and what an operation does not know is passed over.
/// </summary>
internal sealed class Arguments(RestRequest request, RequestBody body, ApiOperation operation, IReadOnlyDictionary<string, string> holes)
{
    private readonly Dictionary<string, string> _query = QueryText.Parse(request.Query);

    public ApiOperation Operation => operation;

    /// <summary>The whole JSON body; null where there is none.</summary>
    public JsonElement? Body => body.Json;

    /// <summary>A parameter of the path.</summary>
    public string Path(string name) => holes[name];

    /// <summary>A value as it came; null where it is absent, of another kind, or no parameter of this version.</summary>
    public string? Given(string name)
    {
        if (operation.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } known)
        {
            return null;
        }

        // A member of the body counts even when nothing can be made of it: then not what the query says, but nothing.
        return holes.GetValueOrDefault(name)
            ?? (Raw(name) is { } json
                ? TextOf(json, known.Type.Kind)
                : _query.GetValueOrDefault(name) ?? body.Form.GetValueOrDefault(name));
    }

    /// <summary>A text, or its documented default; null where there is neither.</summary>
    public string? Text(string name)
        => Given(name) ?? operation.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.DefaultValue;

    /// <summary>A text that the operation can't do without.</summary>
    /// <exception cref="RefusedException">It is absent or empty.</exception>
    public string Required(string name, string complaint, string? reason = null)
        => Text(name) is { Length: > 0 } text ? text : throw new RefusedException(400, complaint) { Reason = reason };

    /// <summary>A whole number as C reads it: the digits at the beginning, else 0; the documented default where it is absent.</summary>
    public int Integer(string name)
    {
        string text = Text(name)?.TrimStart() ?? "";
        int end = text.StartsWith('-') || text.StartsWith('+') ? 1 : 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return int.TryParse(text.AsSpan(0, end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : 0;
    }

    /// <summary>A truth as Asterisk's configuration reads it.</summary>
    public bool Flag(string name) => IsTrue(Text(name));

    /// <summary>What counts as yes.</summary>
    public static bool IsTrue(string? text) => text?.ToLowerInvariant() is "yes" or "true" or "y" or "t" or "1" or "on";

    /// <summary>Several values: comma-separated in the query or the form, an array of the body, or one text of the body.</summary>
    public IReadOnlyList<string> List(string name)
        => Raw(name) is not { } json ? Given(name) is { } text ? SeveralValues.Split(text) : []
            : json.ValueKind == JsonValueKind.Array
                ? [.. json.EnumerateArray()
                    .Where(static item => item.ValueKind == JsonValueKind.String)
                    .Select(static item => item.GetString()!)]
            : json.ValueKind == JsonValueKind.String ? [json.GetString()!]
            : [];

    /// <summary>A member of the body; null where it is absent or null.</summary>
    public JsonElement? Member(string name) => Raw(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    /// <summary>A member of the body, even where it says null; null where it is absent.</summary>
    public JsonElement? Raw(string name)
        => Body is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out JsonElement value) ? value : null;

    private static string? TextOf(JsonElement value, ApiTypeKind kind) => (value.ValueKind, kind) switch
    {
        (JsonValueKind.String, ApiTypeKind.String) => value.GetString(),
        (JsonValueKind.Number, ApiTypeKind.Int or ApiTypeKind.Long or ApiTypeKind.Double) => value.GetRawText(),
        (JsonValueKind.True, ApiTypeKind.Boolean) => "true",
        (_, ApiTypeKind.Boolean) => "false",
        (_, ApiTypeKind.Int or ApiTypeKind.Long or ApiTypeKind.Double) => "0",
        _ => null,
    };
}
