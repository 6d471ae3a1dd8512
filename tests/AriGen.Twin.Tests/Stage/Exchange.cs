using System.Text;
using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>A request and its answer.</summary>
internal sealed class Exchange(string method, string path)
{
    public int Status { get; private set; }

    public string Body { get; private set; } = "";

    private string? _type;

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

    public void Answered(int status, string? type, byte[] body)
    {
        Status = status;
        Body = type == "audio/wav" ? AudioText.Of(body) : Encoding.UTF8.GetString(body);
        _type = type;
    }

    public string Render() => $"{method} {path} -> {(Status == 0 ? "no answer" : $"{Status} {_type} {Shown()}")}".TrimEnd();

    private string Shown() => _type switch
    {
        "application/json" => JsonText.Sorted(Body),
        "audio/wav" => Body,
        _ => "",
    };
}
