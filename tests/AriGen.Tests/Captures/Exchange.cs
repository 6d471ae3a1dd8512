using System.Text.Json.Nodes;

namespace AriGen.Tests.Captures;

/// <summary>A captured request and its response.</summary>
internal sealed record Exchange
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required int Status { get; init; }

    public string? Reason { get; init; }

    public string? ContentType { get; init; }

    public required string Body { get; init; }

    public byte[]? BinaryHead { get; init; }

    public bool IsSuccess => Status is >= 200 and <= 299;

    public static Exchange OfHttp(JsonObject line) => new()
    {
        Method = line["method"]!.GetValue<string>(),
        Path = line["path"]!.GetValue<string>(),
        Status = line["status"]!.GetValue<int>(),
        Reason = line["reason"]?.GetValue<string>(),
        ContentType = line["response_headers"]?["Content-type"]?.GetValue<string>(),
        Body = line["response_body"]?.GetValue<string>() ?? "",
        BinaryHead = line["response_body_b64_head"]?.GetValue<string>() is { } head ? Convert.FromBase64String(head) : null,
    };

    public static Exchange OfWebSocket(JsonObject request, JsonObject response) => new()
    {
        Method = request["method"]!.GetValue<string>(),
        Path = "/" + request["uri"]!.GetValue<string>().Split('?')[0],
        Status = response["status_code"]!.GetValue<int>(),
        Reason = response["reason_phrase"]?.GetValue<string>(),
        ContentType = response["content_type"]?.GetValue<string>(),
        Body = response["message_body"]?.GetValue<string>() ?? "",
    };

    public override string ToString() => $"{Method} {Path}: {Status}";
}
