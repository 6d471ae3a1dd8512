using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace AriGen.Testing;

/// <summary>The server's end of one connection, which counts what it got rid of.</summary>
internal sealed class HostilePeer(NetworkStream stream, string request, Action<long> count, CancellationToken stop)
{
    /// <summary>The request's head.</summary>
    public string Request => request;

    /// <summary>The value of the Authorization header.</summary>
    public string Authorization => Header("Authorization");

    public Task WriteAsync(string text) => WriteAsync(Encoding.Latin1.GetBytes(text));

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await stream.WriteAsync(bytes, stop);
        count(bytes.Length);
    }

    /// <summary>Writes the same text again and again, up to many bytes.</summary>
    public Task RepeatAsync(string text, long total = 1L << 30)
    {
        // Large pieces, so that the server is never what is slow.
        string large = text.Length >= 16_384 ? text : string.Concat(Enumerable.Repeat(text, 16_384 / text.Length));
        byte[] piece = Encoding.Latin1.GetBytes(large);
        return RepeatAsync(piece, total);
    }

    /// <summary>Writes the same bytes again and again, up to many bytes.</summary>
    public async Task RepeatAsync(ReadOnlyMemory<byte> piece, long total = 1L << 30)
    {
        for (long written = 0; written < total; written += piece.Length)
        {
            await WriteAsync(piece);
        }
    }

    /// <summary>Answers the upgrade to the WebSocket protocol.</summary>
    public Task UpgradeAsync()
    {
#pragma warning disable CA5350 // The protocol prescribes it.
        string accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(Header("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        return WriteAsync($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\nSec-WebSocket-Protocol: ari\r\n\r\n");
    }

    /// <summary>One frame of the WebSocket protocol, as a server sends it.</summary>
    public static byte[] Frame(byte first, string payload)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(payload);
        byte[] head = bytes.Length < 126 ? [first, (byte)bytes.Length] : [first, 126, (byte)(bytes.Length >> 8), (byte)bytes.Length];
        return [.. head, .. bytes];
    }

    private string Header(string name)
        => request.Split("\r\n")
            .FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..] ?? "";
}
