namespace AriGen.Runtime;

/// <summary>A text message that an event socket received, or the end of the socket.</summary>
public readonly struct AriSocketMessage
{
    /// <summary>The message in UTF-8. It is valid until the next call to <see cref="IAriSocket.ReceiveAsync"/>.</summary>
    public ReadOnlyMemory<byte> Text { get; private init; }

    /// <summary><see langword="true"/> if the socket has ended; otherwise, <see langword="false"/>.</summary>
    public bool IsClose { get; private init; }

    /// <summary>The WebSocket close code; <see langword="null"/> if the connection was lost without one.</summary>
    public int? CloseCode { get; private init; }

    /// <summary>The description that came with the close code.</summary>
    public string? CloseReason { get; private init; }

    /// <summary>The exception that ended the connection; <see langword="null"/> after a close handshake.</summary>
    public Exception? Exception { get; private init; }

    /// <summary>Creates a text message.</summary>
    /// <param name="utf8">The message in UTF-8.</param>
    /// <returns>The message.</returns>
    public static AriSocketMessage FromText(ReadOnlyMemory<byte> utf8) => new() { Text = utf8 };

    /// <summary>Creates the end of a socket that was closed.</summary>
    /// <param name="code">The WebSocket close code.</param>
    /// <param name="reason">The description that came with it.</param>
    /// <returns>The end.</returns>
    public static AriSocketMessage FromClose(int? code, string? reason) => new() { IsClose = true, CloseCode = code, CloseReason = reason };

    /// <summary>Creates the end of a socket whose connection was lost.</summary>
    /// <param name="exception">The exception that ended the connection.</param>
    /// <returns>The end.</returns>
    public static AriSocketMessage FromException(Exception exception) => new() { IsClose = true, Exception = exception };
}
