using System.Buffers;

namespace AriGen.Runtime;

/// <summary>An answer of the server.</summary>
public sealed class AriResponse : IAsyncDisposable
{
    private readonly IDisposable? _owner;
    private readonly ReadOnlyMemory<byte>? _body;
    private byte[]? _rented;
    private Stream? _content;

    /// <summary>Makes an answer whose body is there in full.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="reasonPhrase">The words that came with it.</param>
    /// <param name="contentType">The body's media type without parameters.</param>
    /// <param name="body">The body.</param>
    public AriResponse(int status, string? reasonPhrase, string? contentType, ReadOnlyMemory<byte> body)
    {
        Status = status;
        ReasonPhrase = reasonPhrase;
        ContentType = contentType;
        ContentLength = body.Length;
        _body = body;
    }

    /// <summary>Makes an answer whose body is still to be read.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="reasonPhrase">The words that came with it.</param>
    /// <param name="contentType">The body's media type without parameters.</param>
    /// <param name="contentLength">The body's length, if it is known.</param>
    /// <param name="content">The body.</param>
    /// <param name="owner">What to dispose of with the answer, besides the body.</param>
    public AriResponse(int status, string? reasonPhrase, string? contentType, long? contentLength, Stream content, IDisposable? owner = null)
    {
        Status = status;
        ReasonPhrase = reasonPhrase;
        ContentType = contentType;
        ContentLength = contentLength;
        _content = content;
        _owner = owner;
    }

    internal AriResponse(int status, string? reasonPhrase, string? contentType, byte[] rented, int length)
        : this(status, reasonPhrase, contentType, rented.AsMemory(0, length))
        => _rented = rented;

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The words that came with the status; null where there were none.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>The body's media type without parameters; null where it has none.</summary>
    public string? ContentType { get; }

    /// <summary>The body's length in bytes; null where it is not known beforehand.</summary>
    public long? ContentLength { get; }

    /// <summary>The body. It is valid until the answer is disposed of.</summary>
    public Stream Content => _content ??= new MemoryStream(_body.GetValueOrDefault().ToArray(), writable: false);

    /// <summary>The status says that the request was carried out.</summary>
    internal bool IsSuccess => Status is >= 200 and <= 299;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_content is not null)
        {
            await _content.DisposeAsync().ConfigureAwait(false);
        }

        _owner?.Dispose();
        if (Interlocked.Exchange(ref _rented, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>The whole body, which is read first if it has to be. It is valid until the answer is disposed of.</summary>
    internal async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken)
    {
        if (_body is { } body)
        {
            return body;
        }

        (_rented, int length) = await PooledBody.ReadAsync(_content!, ContentLength, cancellationToken).ConfigureAwait(false);
        return _rented.AsMemory(0, length);
    }
}
