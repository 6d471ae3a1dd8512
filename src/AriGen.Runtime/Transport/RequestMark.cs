using System.Text;

namespace AriGen.Runtime;

/// <summary>
/// Records whether any part of a request may have been sent. A request without the mark was not sent; one with it may have been.
/// </summary>
internal sealed class RequestMark
{
    private static readonly HttpRequestOptionsKey<RequestMark> Key = new("AriGen.RequestMark");

    private volatile bool _hasBegun;

    /// <summary>Whether the request has a connection and writing has begun.</summary>
    public bool HasBegun => _hasBegun;

    /// <summary>Sets the mark.</summary>
    public void Begin() => _hasBegun = true;

    /// <summary>Attaches the mark to a message, for <see cref="Note"/>.</summary>
    public void AttachTo(HttpRequestMessage message) => message.Options.Set(Key, this);

    /// <summary>
    /// Sets the mark of a message. .NET calls this for each header that it writes, which is the only sign that a message has a connection.
    /// </summary>
    /// <returns><see langword="null"/>, for the default encoding.</returns>
    public static Encoding? Note(string header, HttpRequestMessage message)
    {
        if (message.Options.TryGetValue(Key, out RequestMark? mark))
        {
            mark.Begin();
        }

        return null;
    }
}
