using System.Net;
using System.Net.Http.Headers;

namespace AriGen.Runtime;

/// <summary>
/// The body of a request, which can be sent only once. It throws if a handler of the user retries the request, because a change
/// must never be carried out twice.
/// </summary>
internal sealed class RequestContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly AriRequest _request;
    private readonly RequestMark _mark;
    private readonly ReadOnlyMemory<byte> _bytes;
    private int _writes;

    public RequestContent(AriRequest request, RequestMark mark)
    {
        _request = request;
        _mark = mark;
        if (request.Content is { } bytes)
        {
            _bytes = bytes;
            Headers.ContentType = Json;
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _writes) > 1 && _request.Method != HttpMethod.Get)
        {
            throw new AriOutcomeUnknownException(
                $"{_request.Operation}: AriClientOptions.HttpClient tried to send the request a second time, which is not allowed; "
                + "whether the server carried out the first is unknown. Its handlers must not retry requests or follow redirects.");
        }

        _mark.Begin();
        await stream.WriteAsync(_bytes, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
