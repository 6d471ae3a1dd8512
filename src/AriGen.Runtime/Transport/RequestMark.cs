using System.Text;

namespace AriGen.Runtime;

/// <summary>
/// Records whether any part of a request may have left this program. It errs on one side only: a request without the mark
/// was not sent, one with it may have been.
/// </summary>
internal sealed class RequestMark
{
    private static readonly HttpRequestOptionsKey<RequestMark> Key = new("AriGen.RequestMark");

    private volatile bool _hasBegun;

    /// <summary><c>true</c> once a connection has been found for the request and its first bytes are being written.</summary>
    public bool HasBegun => _hasBegun;

    /// <summary>Notes that the request is about to be written.</summary>
    public void Begin() => _hasBegun = true;

    /// <summary>Makes <see cref="Note"/> find the mark.</summary>
    public void AttachTo(HttpRequestMessage message) => message.Options.Set(Key, this);

    /// <summary>
    /// Sets the mark of a message. The framework calls this for each header that it writes, which is the one place where it tells
    /// that a message has got a connection.
    /// </summary>
    /// <returns><see langword="null"/>, for the usual encoding.</returns>
    public static Encoding? Note(string header, HttpRequestMessage message)
    {
        if (message.Options.TryGetValue(Key, out RequestMark? mark))
        {
            mark.Begin();
        }

        return null;
    }
}
