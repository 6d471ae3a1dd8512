using System.Globalization;
using System.Text;

namespace AriGen.Chaos;

/// <summary>The head of a request, as much of it as the proxy needs.</summary>
internal sealed record HttpHead(int BodyLength)
{
    private const string Length = "\r\nContent-Length:";

    public static HttpHead Parse(ReadOnlySpan<byte> head)
    {
        string text = Encoding.Latin1.GetString(head);
        int at = text.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        int body = 0;
        if (at >= 0)
        {
            ReadOnlySpan<char> value = text.AsSpan(at + Length.Length);
            body = int.Parse(value[..value.IndexOf('\r')].Trim(), CultureInfo.InvariantCulture);
        }

        return new(body);
    }

    /// <summary>Whether a chunk is a request for a WebSocket.</summary>
    public static bool IsUpgradeRequest(ReadOnlySpan<byte> chunk)
        => chunk.StartsWith("GET "u8)
        && Encoding.Latin1.GetString(chunk).Contains("\r\nUpgrade: websocket", StringComparison.OrdinalIgnoreCase);

    /// <summary>A complete answer that ends its connection.</summary>
    /// <param name="status">The status.</param>
    /// <param name="reason">The reason phrase.</param>
    /// <param name="body">The body, as HTML.</param>
    /// <param name="more">More header lines, each with its end.</param>
    public static string Answer(int status, string reason, string body, string more = "")
    {
        int length = Encoding.UTF8.GetByteCount(body);
        return $"HTTP/1.1 {status} {reason}\r\nContent-Type: text/html\r\nContent-Length: {length}\r\n"
            + $"Connection: close\r\n{more}\r\n{body}";
    }
}
