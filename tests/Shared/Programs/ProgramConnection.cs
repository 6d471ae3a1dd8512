using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AriGen.Testing;

/// <summary>A WebSocket that Asterisk has opened, as the program has it.</summary>
internal sealed class ProgramConnection(WebSocket socket, HttpContext context) : IDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];

    public WebSocket Socket { get; } = socket;

    /// <summary>Reads the next text and skips audio.</summary>
    /// <returns>Null at the end.</returns>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            int length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await Socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            switch (part.MessageType)
            {
                case WebSocketMessageType.Text:
                    return Encoding.UTF8.GetString(_buffer, 0, length);
                case WebSocketMessageType.Close:
                    return null;
            }
        }
    }

    public Task SendAsync(string text, CancellationToken cancellationToken)
        => Socket.SendAsync(Encoding.UTF8.GetBytes(text).AsMemory(), WebSocketMessageType.Text, true, cancellationToken).AsTask();

    /// <summary>Sends audio.</summary>
    public Task SendAsync(byte[] audio, CancellationToken cancellationToken)
        => Socket.SendAsync(audio.AsMemory(), WebSocketMessageType.Binary, true, cancellationToken).AsTask();

    public Task CloseAsync(int status, CancellationToken cancellationToken)
        => Socket.CloseOutputAsync((WebSocketCloseStatus)status, null, cancellationToken);

    /// <summary>Ends it without a word.</summary>
    public void Cut() => context.Abort();

    public void Dispose() => Socket.Dispose();
}
