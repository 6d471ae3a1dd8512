using System.IO.Compression;
using System.Text;

namespace AriGen.Testing;

/// <summary>Attacks of hostile servers, endless where that is possible.</summary>
internal static class HostileCases
{
    private const string Limit = "AriLimitExceededException";
    private const string Unknown = "AriOutcomeUnknownException";
    private const string Unexpected = "AriUnexpectedResponseException";
    private const string ServerError = "AriServerErrorException";
    private const string Json = "Content-type: application/json\r\n";
    private const string Chunked = "Transfer-Encoding: chunked\r\n\r\n";

    /// <summary>A chunk of 16 KiB.</summary>
    private static readonly string Chunk = $"4000\r\n{new string('x', 0x4000)}\r\n";

    /// <summary>The head of a text frame whose length is 2^62.</summary>
    private static readonly byte[] HugeFrame = [0x81, 127, 0x40, 0, 0, 0, 0, 0, 0, 0];

    public static IReadOnlyList<HostileCase> All { get; } =
    [
        Read("a body of 1 GiB with its length", Limit, "MaxResponseBytes", async peer =>
        {
            await peer.WriteAsync($"HTTP/1.1 200 OK\r\n{Json}Content-Length: {1L << 30}\r\n\r\n\"");
            await peer.RepeatAsync("x");
        }),
        Read("a body of 1 GiB in chunks", Limit, "MaxResponseBytes", async peer =>
        {
            await peer.WriteAsync($"HTTP/1.1 200 OK\r\n{Json}{Chunked}");
            await peer.RepeatAsync(Chunk);
        }),
        Read("a body of 1 GiB without a length", Limit, "MaxResponseBytes", async peer =>
        {
            await peer.WriteAsync($"HTTP/1.1 200 OK\r\n{Json}\r\n\"");
            await peer.RepeatAsync("x");
        }),
        Change("a body of 1 GiB where none is expected", Limit, "MaxResponseBytes", async peer =>
        {
            await peer.WriteAsync($"HTTP/1.1 200 OK\r\n{Json}{Chunked}");
            await peer.RepeatAsync(Chunk);
        }),
        Read("an error with a body of 1 GiB", ServerError, "500 Broken: xxx", async peer =>
        {
            await peer.WriteAsync($"HTTP/1.1 500 Broken\r\nContent-Length: {1L << 30}\r\n\r\n");
            await peer.RepeatAsync("x");
        }),
        Change("an error with a body of 1 GiB in chunks", ServerError, "500 Broken: xxx", async peer =>
        {
            await peer.WriteAsync($"HTTP/1.1 500 Broken\r\n{Chunked}");
            await peer.RepeatAsync(Chunk);
        }),
        Read("headers without an end", Unknown, "exceeds a limit", async peer =>
        {
            await peer.WriteAsync("HTTP/1.1 200 OK\r\n");
            await peer.RepeatAsync("X-Header: value\r\n");
        }),
        Read("one header without an end", Unknown, "exceeds a limit", async peer =>
        {
            await peer.WriteAsync("HTTP/1.1 200 OK\r\nX-Header: ");
            await peer.RepeatAsync("x");
        }),
        Read("a status line without an end", Unknown, "exceeds a limit", async peer =>
        {
            await peer.WriteAsync("HTTP/1.1 200 ");
            await peer.RepeatAsync("x");
        }),
        Read("trailers without an end", Unknown, "exceeds a limit", async peer =>
        {
            await peer.WriteAsync($"HTTP/1.1 200 OK\r\n{Json}{Chunked}2\r\n[]\r\n0\r\n");
            await peer.RepeatAsync("X-Trailer: value\r\n");
        }),
        Read("a chunk's extension without an end", Unknown, "", async peer =>
        {
            await peer.WriteAsync($"HTTP/1.1 200 OK\r\n{Json}{Chunked}2;");
            await peer.RepeatAsync("x");
        }),
        Read("an array nested 1,000,000 deep", Unexpected, "cannot be decoded", peer =>
            peer.WriteAsync($"HTTP/1.1 200 OK\r\n{Json}Content-Length: 1000000\r\n\r\n{new string('[', 1_000_000)}")),
        Change("an error nested 1,000,000 deep", ServerError, "500 Broken", peer =>
            peer.WriteAsync($"HTTP/1.1 500 Broken\r\n{Json}Content-Length: 1000000\r\n\r\n{string.Concat(Enumerable.Repeat("{\"message\":", 90_910))[..1_000_000]}")),
        Read("compressed JSON that was not asked for, 128 MiB in 0.1 MB", Unexpected, "cannot be decoded", async peer =>
        {
            byte[] bomb = Bomb();
            await peer.WriteAsync($"HTTP/1.1 200 OK\r\n{Json}Content-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\n\r\n");
            await peer.WriteAsync(bomb);
        }),
        Read("a web page", Unexpected, "web page: Welcome", peer => peer.WriteAsync(Page("200 OK"))),
        Change("a web page where nothing is expected", Unexpected, "web page: Welcome", peer => peer.WriteAsync(Page("200 OK"))),
        Socket("an upgrade answered with a web page", Unexpected, "did not open a WebSocket: Welcome", peer => peer.WriteAsync(Page("200 OK"))),
        Socket("an upgrade answered with a body of 1 GiB", Unexpected, "did not open a WebSocket", async peer =>
        {
            await peer.WriteAsync($"HTTP/1.1 200 OK\r\n{Chunked}");
            await peer.RepeatAsync(Chunk);
        }),
        Socket("an upgrade refused with a body of 1 GiB", ServerError, "503 Busy", async peer =>
        {
            await peer.WriteAsync($"HTTP/1.1 503 Busy\r\n{Chunked}");
            await peer.RepeatAsync(Chunk);
        }),
        Socket("an upgrade answered with headers without an end", Unknown, "exceeds a limit", async peer =>
        {
            await peer.WriteAsync("HTTP/1.1 101 Switching Protocols\r\n");
            await peer.RepeatAsync("X-Header: value\r\n");
        }),
        Socket("a message in fragments without an end", Limit, "MaxEventBytes", async peer =>
        {
            await peer.UpgradeAsync();
            await peer.WriteAsync(HostilePeer.Frame(0x01, "\""));
            await peer.RepeatAsync(HostilePeer.Frame(0x00, new string('x', 0x4000)));
        }),
        Socket("a message of one frame of 2^62 bytes", Limit, "MaxEventBytes", async peer =>
        {
            await peer.UpgradeAsync();
            await peer.WriteAsync(HugeFrame);
            await peer.RepeatAsync("x");
        }),
        Socket("a compressed frame that was not agreed on", "WebSocketException", "", async peer =>
        {
            await peer.UpgradeAsync();
            await peer.RepeatAsync(HostilePeer.Frame(0xC1, new string('x', 0x4000)));
        }),
    ];

    public static string Page(string status)
    {
        const string Html = "<!DOCTYPE html><html><head><title>x</title></head><body><h1>Welcome</h1></body></html>";
        return $"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {Html.Length}\r\n\r\n{Html}";
    }

    private static HostileCase Read(string input, string error, string words, Func<HostilePeer, Task> attack)
        => new(input, HostileCall.Read, error, words, attack);

    private static HostileCase Change(string input, string error, string words, Func<HostilePeer, Task> attack)
        => new(input, HostileCall.Change, error, words, attack);

    private static HostileCase Socket(string input, string error, string words, Func<HostilePeer, Task> attack)
        => new(input, HostileCall.Socket, error, words, attack);

    private static byte[] Bomb()
    {
        using var bomb = new MemoryStream();
        using (var zip = new GZipStream(bomb, CompressionLevel.SmallestSize))
        {
            byte[] piece = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (int count = 0; count < 128; count++)
            {
                zip.Write(piece);
            }
        }

        return bomb.ToArray();
    }
}
