namespace AriGen.Runtime;

/// <summary>A response of the server.</summary>
public sealed class AriResponse : IAsyncDisposable
{
    /// <summary>Enough for any error message.</summary>
    private const int MaxErrorBytes = 8 * 1024;

    private readonly IDisposable? _owner;
    private readonly ReadOnlyMemory<byte>? _body;
    private ResponseBody? _read;
    private Stream? _content;

    /// <summary>Initializes a response with a buffered body.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="reasonPhrase">The reason phrase.</param>
    /// <param name="contentType">The media type of the body, without parameters.</param>
    /// <param name="body">The body.</param>
    public AriResponse(int status, string? reasonPhrase, string? contentType, ReadOnlyMemory<byte> body)
    {
        Status = status;
        ReasonPhrase = reasonPhrase;
        ContentType = contentType;
        ContentLength = body.Length;
        _body = body;
    }

    /// <summary>Initializes a response with a streamed body.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="reasonPhrase">The reason phrase.</param>
    /// <param name="contentType">The media type of the body, without parameters.</param>
    /// <param name="contentLength">The length of the body in bytes, if it is known.</param>
    /// <param name="content">The body.</param>
    /// <param name="owner">Another object to dispose with the response.</param>
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

    /// <summary>The reason phrase; <see langword="null"/> if there was none.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>The media type of the body, without parameters; <see langword="null"/> if it has none.</summary>
    public string? ContentType { get; }

    /// <summary>The length of the body in bytes; <see langword="null"/> if it is not known in advance.</summary>
    public long? ContentLength { get; }

    /// <summary>The body. It is valid until the response is disposed.</summary>
    public Stream Content => _content ??= new MemoryStream(_body.GetValueOrDefault().ToArray(), writable: false);

    /// <summary>The target of a redirect, as the server wrote it; <see langword="null"/> if it names none.</summary>
    internal string? Location { get; init; }

    /// <summary>Whether the status is 200 to 299.</summary>
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

    /// <summary>Returns the body, read into memory. It is valid until the response is disposed.</summary>
    /// <exception cref="AriLimitExceededException">
    /// The response is successful and its body is longer than <paramref name="maxBytes"/>.
    /// </exception>
    internal async ValueTask<ReadOnlyMemory<byte>> ReadAsync(AriRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (_body is { } body)
        {
            return body;
        }

        _read ??= await ReadAsync(request, IsSuccess, _content!, ContentLength, maxBytes, cancellationToken).ConfigureAwait(false);
        return _read.Bytes;
    }

    /// <summary>Reads the body of a response: all of a successful one, and enough for an error message of any other.</summary>
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
