using System.Text.Json.Nodes;

namespace AriGen.Tests.Captures;

/// <summary>A captured request and its answer.</summary>
internal sealed record Exchange(string Method, string Path, int Status, string? Reason, string? ContentType, string Body, byte[]? BinaryHead)
{
    public bool IsSuccess => Status is >= 200 and <= 299;

    public static Exchange OfHttp(JsonObject line)
        => new(
            line["method"]!.GetValue<string>(),
            line["path"]!.GetValue<string>(),
            line["status"]!.GetValue<int>(),
            line["reason"]?.GetValue<string>(),
            line["response_headers"]?["Content-type"]?.GetValue<string>(),
            line["response_body"]?.GetValue<string>() ?? "",
            line["response_body_b64_head"]?.GetValue<string>() is { } head ? Convert.FromBase64String(head) : null);

    public static Exchange OfWebSocket(JsonObject request, JsonObject response)
        => new(
            request["method"]!.GetValue<string>(),
            "/" + request["uri"]!.GetValue<string>().Split('?')[0],
            response["status_code"]!.GetValue<int>(),
            response["reason_phrase"]?.GetValue<string>(),
            response["content_type"]?.GetValue<string>(),
            response["message_body"]?.GetValue<string>() ?? "",
            BinaryHead: null);

    public override string ToString() => $"{Method} {Path}: {Status}";
}
