using System.Text;
using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>A request and its response.</summary>
internal sealed class Exchange(string method, string path)
{
    public int Status { get; private set; }

    public string Body { get; private set; } = "";

    private string? _reason;
    private string? _type;
    private string _more = "";

    /// <summary>The observation to compare, in place of a response.</summary>
    public string? Seen { get; set; }

    /// <summary>The response as JSON.</summary>
    public JsonElement Json
    {
        get
        {
            using JsonDocument document = JsonDocument.Parse(Body);
            return document.RootElement.Clone();
        }
    }

    /// <summary>The <c>id</c> in the response.</summary>
    public string Id => Json.GetProperty("id").GetString()!;

    /// <summary>Keeps only a part of the response. The rest belongs to other scenarios.</summary>
    /// <param name="part">Returns the part as JSON.</param>
    public void Reduce(Func<JsonElement, string> part) => Body = part(Json);

    /// <summary>Records the response.</summary>
    /// <param name="status">The status.</param>
    /// <param name="reason">The reason phrase.</param>
    /// <param name="type">The content type.</param>
    /// <param name="body">The content.</param>
    /// <param name="more">Other text to compare, such as headers.</param>
    public void Answered(int status, string? reason, string? type, byte[] body, string more = "")
    {
        _reason = reason;
        _more = more;
        Status = status;
        Body = IsRiff(type) ? AudioText.Of(body) : Encoding.UTF8.GetString(body);
        _type = type;
    }

    public string Render() => $"{method} {path} -> {Seen ?? (Status == 0 ? "no answer" : $"{Status} {_reason} {_type} {Shown()} {_more}")}".TrimEnd();

    private string Shown() => _type == "application/json" && Body.Length > 0 ? JsonText.Sorted(Body) : IsRiff(_type) ? Body : "";

    private static bool IsRiff(string? type) => type?.StartsWith("audio/wav", StringComparison.OrdinalIgnoreCase) is true;
}
