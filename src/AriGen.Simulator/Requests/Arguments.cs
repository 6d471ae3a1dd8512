using System.Globalization;
using System.Text.Json;
using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>The arguments of a request, from a JSON body, the query or a form, in this order of precedence.</summary>
/// <remarks>As in Asterisk, values of the wrong type and unknown parameters are ignored.</remarks>
internal sealed class Arguments(RestRequest request, RequestBody body, ApiOperation operation, IReadOnlyDictionary<string, string> holes)
{
    private readonly Dictionary<string, string> _query = QueryText.Parse(request.Query);

    public ApiOperation Operation => operation;

    /// <summary>The JSON body, or <see langword="null"/> if there is none.</summary>
    public JsonElement? Body => body.Json;

    /// <summary>Returns a parameter of the path.</summary>
    public string Path(string name) => holes[name];

    /// <summary>
    /// Returns a value as received, or <see langword="null"/> if it is absent, of the wrong type or not a parameter of this version.
    /// </summary>
    public string? Given(string name)
    {
        if (operation.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } known)
        {
            return null;
        }

        // An invalid member of the body takes precedence over the query, too. Then the value is absent.
        return holes.GetValueOrDefault(name)
            ?? (Raw(name) is { } json
                ? TextOf(json, known.Type.Kind)
                : _query.GetValueOrDefault(name) ?? body.Form.GetValueOrDefault(name));
    }

    /// <summary>Returns a text or its documented default, or <see langword="null"/> if there is neither.</summary>
    public string? Text(string name)
        => Given(name) ?? operation.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.DefaultValue;

    /// <summary>Returns a required text.</summary>
    /// <exception cref="RefusedException">The text is absent or empty.</exception>
    public string Required(string name, string complaint, string? reason = null)
        => Text(name) is { Length: > 0 } text ? text : throw new RefusedException(400, complaint) { Reason = reason };

    /// <summary>
    /// Returns an integer as C parses it: the digits at the beginning, or else 0. An absent one has its documented default.
    /// </summary>
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

    /// <summary>Returns a boolean as Asterisk's configuration parses it.</summary>
    public bool Flag(string name) => IsTrue(Text(name));

    /// <summary>Whether a text counts as true.</summary>
    public static bool IsTrue(string? text) => text?.ToLowerInvariant() is "yes" or "true" or "y" or "t" or "1" or "on";

    /// <summary>
    /// Returns several values: comma-separated in the query or the form, an array in the body, or a single text in the body.
    /// </summary>
    public IReadOnlyList<string> List(string name)
        => Raw(name) is not { } json ? Given(name) is { } text ? SeveralValues.Split(text) : []
            : json.ValueKind == JsonValueKind.Array
                ? [.. json.EnumerateArray()
                    .Where(static item => item.ValueKind == JsonValueKind.String)
                    .Select(static item => item.GetString()!)]
            : json.ValueKind == JsonValueKind.String ? [json.GetString()!]
            : [];

    /// <summary>Returns a member of the body, or <see langword="null"/> if it is absent or null.</summary>
    public JsonElement? Member(string name) => Raw(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    /// <summary>Returns a member of the body, even if its value is null, or <see langword="null"/> if it is absent.</summary>
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
