namespace AriGen;

/// <summary>JSON from the server could not be decoded: it is malformed, or a member has the wrong kind of value.</summary>
public sealed class AriJsonException : AriException
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="message">The message.</param>
    /// <param name="byteOffset">The offset of the value that could not be decoded.</param>
    /// <param name="memberPath">The path of the member that could not be decoded.</param>
    /// <param name="innerException">The exception that caused this one.</param>
    public AriJsonException(string message, long byteOffset, string memberPath = "", Exception? innerException = null)
        : base(message, innerException)
    {
        ByteOffset = byteOffset;
        MemberPath = memberPath;
    }

    /// <summary>
    /// The path of the member that could not be decoded, such as <c>channels[2].creationtime</c>; empty for the whole document.
    /// </summary>
    public string MemberPath { get; }

    /// <summary>The offset of the value that could not be decoded, in bytes from the document's start.</summary>
    public long ByteOffset { get; }
}
