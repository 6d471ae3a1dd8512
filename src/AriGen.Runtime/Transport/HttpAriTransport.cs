using System.Net.Http.Headers;

namespace AriGen.Runtime;

/// <summary>Sends requests over HTTP.</summary>
internal sealed class HttpAriTransport(HttpClient client, ServerAddress address, AriClientOptions options) : IAriTransport
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly bool _hasOwnTimeout = client.Timeout != Timeout.InfiniteTimeSpan;

    public async Task<AriResponse> SendAsync(AriRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        using HttpRequestMessage message = Message(request);
        using var deadline = new RequestDeadline(options.RequestTimeout, options.TimeProvider, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            return await AnswerAsync(response, request.StreamsAnswer, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            response?.Dispose();
            throw deadline.Explain(request, exception, _hasOwnTimeout);
        }
    }

    /// <summary>The client has its own owner.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<AriResponse> AnswerAsync(HttpResponseMessage response, bool stream, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        string? type = response.Content.Headers.ContentType?.MediaType;
        long? length = response.Content.Headers.ContentLength;
        Stream content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        if (stream && response.IsSuccessStatusCode)
        {
            return new AriResponse(status, response.ReasonPhrase, type, length, content, response);
        }

        using (response)
        {
            (byte[] rented, int count) = await PooledBody.ReadAsync(content, length, cancellationToken).ConfigureAwait(false);
            return new AriResponse(status, response.ReasonPhrase, type, rented, count);
        }
    }

    private HttpRequestMessage Message(AriRequest request)
    {
        var message = new HttpRequestMessage(request.Method, address.Http(request));
        foreach ((string name, string value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (address.Authorization is { } authorization)
        {
            message.Headers.Authorization = authorization;
        }

        if (request.Content is { } content)
        {
            message.Content = new ReadOnlyMemoryContent(content);
            message.Content.Headers.ContentType = Json;
        }
        else if (request.Method != HttpMethod.Get)
        {
            // The framework repeats a request without content by itself when a pooled connection breaks. What changes something must never go out twice.
            message.Content = new ReadOnlyMemoryContent(ReadOnlyMemory<byte>.Empty);
        }

        return message;
    }
}
