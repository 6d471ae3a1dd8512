using System.Globalization;
using System.Text.Json;
using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>
/// The arguments of one request. A JSON body goes before the query, the query before a form. Asterisk is lenient: a number that is none
/// is 0, null is as absent, and what an operation does not know is passed over.
/// </summary>
internal sealed class Arguments
{
    private readonly ApiOperation _operation;
    private readonly Dictionary<string, string> _holes;
    private readonly Dictionary<string, string> _query;
    private readonly Dictionary<string, string> _form;

    private Arguments(ApiOperation operation, Dictionary<string, string> holes, Dictionary<string, string> query, Dictionary<string, string> form, JsonElement? body)
    {
        _operation = operation;
        _holes = holes;
        _query = query;
        _form = form;
        Body = body;
    }

    public ApiOperation Operation => _operation;

    /// <summary>The whole JSON body; null where there is none.</summary>
    public JsonElement? Body { get; }

    /// <summary>Reads them.</summary>
    /// <exception cref="RefusedException">The body is no JSON and says it is.</exception>
    public static Arguments Of(RestRequest request, ApiOperation operation, Dictionary<string, string> holes)
    {
        string type = request.ContentType?.Split(';')[0].Trim() ?? "";
        bool isForm = type.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        bool isJson = type.Equals("application/json", StringComparison.OrdinalIgnoreCase) && request.Body.Length > 0;
        return new Arguments(
            operation,
            holes,
            QueryText.Parse(request.Query),
            isForm ? QueryText.Parse(System.Text.Encoding.UTF8.GetString(request.Body.Span)) : [],
            isJson ? Parse(request.Body) : null);
    }

    /// <summary>A parameter of the path.</summary>
    public string Path(string name) => _holes[name];

    /// <summary>A value as it came; null where it is absent, or no parameter of this version.</summary>
    public string? Given(string name)
    {
        if (_operation.Parameters.All(parameter => parameter.Name != name))
        {
            return null;
        }

        return _holes.GetValueOrDefault(name) ?? (Member(name) is { } json ? TextOf(json) : _query.GetValueOrDefault(name) ?? _form.GetValueOrDefault(name));
    }

    /// <summary>A text, or its documented default; null where there is neither.</summary>
    public string? Text(string name) => Given(name) ?? _operation.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.DefaultValue;

    /// <summary>A text that the operation can't do without.</summary>
    /// <exception cref="RefusedException">It is absent or empty.</exception>
    public string Required(string name, string complaint)
        => Text(name) is { Length: > 0 } text ? text : throw new RefusedException(400, complaint);

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
    public bool Flag(string name) => Text(name)?.ToLowerInvariant() is "yes" or "true" or "y" or "t" or "1" or "on";

    /// <summary>Several values: comma-separated, or an array of the body.</summary>
    public IReadOnlyList<string> List(string name)
        => Member(name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray().Select(TextOf).OfType<string>()]
            : Given(name) is { } text ? text.Split(',')
            : [];

    /// <summary>A member of the body; null where it is absent.</summary>
    public JsonElement? Member(string name)
        => Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new RefusedException(400, "Error parsing request body");
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
