using AriGen.Runtime;

namespace AriGen;

/// <summary>Content that is no JSON, such as a recording. It is read from the server as the caller reads it.</summary>
public sealed class AriDownload : IAsyncDisposable
{
    private readonly AriResponse? _owner;

    /// <summary>Makes content of a stream.</summary>
    /// <param name="content">The content.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="length">Its length, if it is known.</param>
    public AriDownload(Stream content, string? contentType = null, long? length = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
        ContentType = contentType;
        Length = length;
    }

    internal AriDownload(AriResponse response)
        : this(response.Content, response.ContentType, response.ContentLength)
        => _owner = response;

    /// <summary>The content. Reading it throws an <see cref="IOException"/> when the connection is lost before its end.</summary>
    public Stream Content { get; }

    /// <summary>The media type, such as <c>audio/wav</c>; null where the server gave none.</summary>
    public string? ContentType { get; }

    /// <summary>The length in bytes; null where the server gave none.</summary>
    public long? Length { get; }

    /// <summary>Ends the transfer.</summary>
    /// <returns>A task that ends with it.</returns>
    public ValueTask DisposeAsync() => _owner?.DisposeAsync() ?? Content.DisposeAsync();
}
