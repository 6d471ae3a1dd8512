namespace AriGen.Runtime;

/// <summary>What an event socket received: a whole text message, or its end.</summary>
public readonly struct AriSocketMessage
{
    private AriSocketMessage(ReadOnlyMemory<byte> text, bool isClose, int? closeCode, string? closeReason, Exception? cause)
    {
        Text = text;
        IsClose = isClose;
        CloseCode = closeCode;
        CloseReason = closeReason;
        Cause = cause;
    }

    /// <summary>The message in UTF-8. It is valid until the next call to receive.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>The socket has ended.</summary>
    public bool IsClose { get; }

    /// <summary>The WebSocket close code; null where the connection was lost without one.</summary>
    public int? CloseCode { get; }

    /// <summary>The words that came with the close code.</summary>
    public string? CloseReason { get; }

    /// <summary>What lost the connection; null after a proper end.</summary>
    public Exception? Cause { get; }

    /// <summary>Makes a text message.</summary>
    /// <param name="utf8">The message.</param>
    /// <returns>The message.</returns>
    public static AriSocketMessage OfText(ReadOnlyMemory<byte> utf8) => new(utf8, false, null, null, null);

    /// <summary>Makes a proper end.</summary>
    /// <param name="code">The WebSocket close code.</param>
    /// <param name="reason">The words that came with it.</param>
    /// <returns>The end.</returns>
    public static AriSocketMessage OfClose(int? code, string? reason) => new(default, true, code, reason, null);

    /// <summary>Makes the end of a lost connection.</summary>
    /// <param name="cause">What lost it.</param>
    /// <returns>The end.</returns>
    public static AriSocketMessage OfLoss(Exception cause) => new(default, true, null, null, cause);
}
