using AriGen.Runtime;

namespace AriGen;

/// <summary>Binary content, such as a recording. It is streamed from the server.</summary>
public sealed class AriDownload : IAsyncDisposable
{
    private readonly AriResponse? _owner;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="content">The content.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="length">The length in bytes, if it is known.</param>
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

    /// <summary>The content. Reading throws an <see cref="IOException"/> if the connection is lost before the end.</summary>
    public Stream Content { get; }

    /// <summary>The media type, such as <c>audio/wav</c>; <see langword="null"/> if the server gave none.</summary>
    public string? ContentType { get; }

    /// <summary>The length in bytes; <see langword="null"/> if the server gave none.</summary>
    public long? Length { get; }

    /// <summary>Disposes the content, and cancels the transfer if it is not complete.</summary>
    /// <returns>A task that completes when the content is disposed.</returns>
    public ValueTask DisposeAsync() => _owner?.DisposeAsync() ?? Content.DisposeAsync();
}
