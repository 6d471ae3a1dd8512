using System.ComponentModel;

namespace AriGen.Runtime;

/// <summary>An encoded request: a method, a target, headers and a JSON body. An <see cref="AriRequestBuilder"/> builds it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AriRequest
{
    internal AriRequest(HttpMethod method, string target, string operation)
    {
        Method = method;
        Target = target;
        Operation = operation;
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path and the query, escaped, without a leading slash.</summary>
    public string Target { get; }

    /// <summary>The path, escaped, without a leading slash.</summary>
    public string Path => Target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var end ? Target[..end] : Target;

    /// <summary>The operation's name for messages, such as <c>channels.answer</c>.</summary>
    public string Operation { get; }

    /// <summary>The ID that the operation is about, as the caller gave it; <see langword="null"/> if the path names none.</summary>
    public string? ResourceId { get; internal init; }

    /// <summary>The headers that the operation has as parameters.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; internal init; } = [];

    /// <summary>The body as JSON in UTF-8; <see langword="null"/> if there is none.</summary>
    public ReadOnlyMemory<byte>? Content { get; internal init; }

    /// <summary>
    /// <see langword="true"/> if the caller reads the response as a stream of any length; <see langword="false"/> if the whole response
    /// is read within the time for the request.
    /// </summary>
    public bool IsResponseStreamed { get; private set; }

    /// <summary>The time for this request, if it is shorter than <see cref="AriClientOptions.RequestTimeout"/>.</summary>
    internal TimeSpan? Timeout { get; private set; }

    /// <summary>Whether a reconnect waits for the request, so that it is sent over the connections reserved for that.</summary>
    internal bool IsUrgent { get; private set; }

    /// <summary>Returns the method and the path. The query and the body may hold values that must not be logged.</summary>
    /// <returns>The method and the path.</returns>
    public override string ToString() => $"{Method} {Path}";

    /// <summary>Returns the same request with a streamed response.</summary>
    internal AriRequest WithStreamedResponse()
    {
        var copy = (AriRequest)MemberwiseClone();
        copy.IsResponseStreamed = true;
        return copy;
    }

    /// <summary>Returns the same request with a time-out of its own.</summary>
    internal AriRequest WithTimeout(TimeSpan? timeout)
    {
        var copy = (AriRequest)MemberwiseClone();
        copy.Timeout = timeout;
        return copy;
    }

    /// <summary>Returns the same request, sent ahead of others.</summary>
    internal AriRequest AsUrgent()
    {
        var copy = (AriRequest)MemberwiseClone();
        copy.IsUrgent = true;
        return copy;
    }
}
