using System.Text;
using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>The body of a request: JSON or a form. Other bodies are ignored. Asterisk parses it before anything else.</summary>
/// <param name="Json">An object or an array, or <see langword="null"/> if there is none.</param>
/// <param name="Form">The values of a form, which are empty without one.</param>
internal sealed record RequestBody(JsonElement? Json, IReadOnlyDictionary<string, string> Form)
{
    /// <summary>The maximum length in bytes.</summary>
    private const int Limit = 40_960;

    private static readonly RequestBody None = new(null, new Dictionary<string, string>());

    /// <summary>Parses the body of a request.</summary>
    /// <exception cref="RefusedException">The body is too long, or is declared as JSON but invalid.</exception>
    public static RequestBody Of(RestRequest request)
    {
        string type = request.ContentType?.Split(';')[0].Trim() ?? "";
        bool isForm = type.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        bool isJson = type.Equals("application/json", StringComparison.OrdinalIgnoreCase);
        return request.Body.Length == 0 || !(isForm || isJson) ? None
            : request.Body.Length > Limit && !request.IsOverSocket ? throw new RefusedException(413, "Request body too large") { EndsConnection = true }
            : isForm ? None with { Form = QueryText.Parse(Encoding.UTF8.GetString(request.Body.Span)) }
            : None with { Json = JsonText.Parse(request.Body) ?? throw new RefusedException(400, "Error parsing request body") };
    }
}
