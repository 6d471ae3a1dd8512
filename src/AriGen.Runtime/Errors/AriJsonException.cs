namespace AriGen;

/// <summary>JSON from the server could not be decoded: it is malformed, or a member has the wrong kind of value.</summary>
public sealed class AriJsonException : AriException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="byteOffset">Where the value at fault begins.</param>
    /// <param name="memberPath">The way to the member at fault.</param>
    /// <param name="innerException">What caused it.</param>
    public AriJsonException(string message, long byteOffset, string memberPath = "", Exception? innerException = null)
        : base(message, innerException)
    {
        ByteOffset = byteOffset;
        MemberPath = memberPath;
    }

    /// <summary>The way to the member at fault, such as <c>channels[2].creationtime</c>; empty for the document itself.</summary>
    public string MemberPath { get; }

    /// <summary>Where in the document the value at fault begins, in bytes from 0.</summary>
    public long ByteOffset { get; }
}
