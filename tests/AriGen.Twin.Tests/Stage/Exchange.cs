using System.Text;
using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>A request and its answer.</summary>
internal sealed class Exchange(string method, string path)
{
    public int Status { get; private set; }

    public string Body { get; private set; } = "";

    private string? _reason;
    private string? _type;
    private string _more = "";

    /// <summary>What was seen, where that is no answer.</summary>
    public string? Seen { get; set; }

    /// <summary>The answer as JSON.</summary>
    public JsonElement Json
    {
        get
        {
            using JsonDocument document = JsonDocument.Parse(Body);
            return document.RootElement.Clone();
        }
    }

    /// <summary>The answer's <c>id</c>.</summary>
    public string Id => Json.GetProperty("id").GetString()!;

    /// <summary>Keeps a part of the answer only: what else there is belongs to others.</summary>
    /// <param name="part">The part, as JSON.</param>
    public void Reduce(Func<JsonElement, string> part) => Body = part(Json);

    /// <summary>The answer has come.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="reason">The status in the server's words.</param>
    /// <param name="type">The type of its content.</param>
    /// <param name="body">Its content.</param>
    /// <param name="more">What else of it is to be compared.</param>
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
