namespace AriGen.Runtime;

/// <summary>An answer of the server.</summary>
public sealed class AriResponse : IAsyncDisposable
{
    /// <summary>Enough for the message of any error.</summary>
    private const int MaxErrorBytes = 8 * 1024;

    private readonly IDisposable? _owner;
    private readonly ReadOnlyMemory<byte>? _body;
    private ResponseBody? _read;
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

    internal AriResponse(int status, string? reasonPhrase, string? contentType, ResponseBody read)
        : this(status, reasonPhrase, contentType, read.Bytes)
        => _read = read;

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

    /// <summary>The target of a redirect, as the server wrote it; <see langword="null"/> if it names none.</summary>
    internal string? Location { get; init; }

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
        _read?.Dispose();
    }

    /// <summary>The body, which is read first if it has to be: up to a length where the server has failed. It is valid until the answer is disposed of.</summary>
    /// <exception cref="AriLimitExceededException">The body of a success is longer than the options allow.</exception>
    internal async ValueTask<ReadOnlyMemory<byte>> ReadAsync(AriRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (_body is { } body)
        {
            return body;
        }

        _read ??= await ReadAsync(request, IsSuccess, _content!, ContentLength, maxBytes, cancellationToken).ConfigureAwait(false);
        return _read.Bytes;
    }

    /// <summary>Reads the body of a response: the whole of a success, and of anything else as much as a message needs.</summary>
    internal static async ValueTask<ResponseBody> ReadAsync(
        AriRequest request, bool isSuccess, Stream content, long? length, int maxBytes, CancellationToken cancellationToken)
    {
        int limit = isSuccess ? maxBytes : Math.Min(maxBytes, MaxErrorBytes);
        if (isSuccess && length > limit)
        {
            throw TooLong(request, limit);
        }

        ResponseBody body = await ResponseBody.ReadAsync(content, length, limit, cancellationToken).ConfigureAwait(false);
        if (body.IsComplete || !isSuccess)
        {
            return body;
        }

        body.Dispose();
        throw TooLong(request, limit);
    }

    private static AriLimitExceededException TooLong(AriRequest request, int limit) => new(
        $"{request.Operation}: the request was accepted, but the response is longer than AriClientOptions.{nameof(AriClientOptions.MaxResponseBytes)} ({limit} bytes).",
        nameof(AriClientOptions.MaxResponseBytes),
        limit);
}
