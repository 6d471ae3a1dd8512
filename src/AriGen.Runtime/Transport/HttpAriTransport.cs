namespace AriGen.Runtime;

/// <summary>Sends requests over HTTP.</summary>
internal sealed class HttpAriTransport : IAriTransport
{
    private readonly ServerAddress _address;
    private readonly AriClientOptions _options;
    private readonly HttpLane _requests;
    private readonly HttpLane _urgent;
    private readonly RequestGate _gate;
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationToken _closed;

    /// <summary>Initializes a new instance with validated options.</summary>
    public HttpAriTransport(ServerAddress address, AriClientOptions options)
    {
        _address = address;
        _options = options;
        _requests = Lane(DefaultHttp.MaxRequests);
        _urgent = Lane(DefaultHttp.MaxUrgent);

        // The user decides the number of connections of a client of the user.
        _gate = new RequestGate(options.HttpClient is null ? DefaultHttp.MaxRequests : int.MaxValue);
        _closed = _closing.Token;
    }

    public async Task<AriResponse> SendAsync(AriRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var mark = new RequestMark();
        Uri address = _address.Http(request);
        using HttpRequestMessage message = Message(request, address, mark);
        using var deadline = new RequestDeadline(request, _options, cancellationToken, _closed);
        HttpResponseMessage? response = null;
        bool isHandedOver = false;
        try
        {
            using RequestGate.Place place = await _gate.EnterAsync(request, deadline.Token).ConfigureAwait(false);
            HttpLane lane = request.IsUrgent ? _urgent : _requests;
            isHandedOver = true;
            response = await lane.SendAsync(message, mark, deadline.Token).ConfigureAwait(false);
            Redirect.ThrowIfFollowed(request, message, address, response);
            return await AnswerAsync(response, request, deadline.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Any exception of a handler of the user is a failure of the request.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            response?.Dispose();
            if (request.IsUrgent && !deadline.IsClosed)
            {
                // The next attempt must not wait for a connection that failed.
                _urgent.Renew();
            }

            throw HttpFault.Of(request, exception, WasSent(mark, response, isHandedOver), deadline, _address.Secrets);
        }
    }

    /// <summary>Makes new requests use new connections.</summary>
    public void Renew()
    {
        _requests.Renew();
        _urgent.Renew();
    }

    /// <summary>Cancels pending requests. A client of the user is not disposed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        _requests.Dispose();
        _urgent.Dispose();
        _closing.Dispose();
    }

    private async Task<AriResponse> AnswerAsync(HttpResponseMessage response, AriRequest request, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        string? type = response.Content.Headers.ContentType?.MediaType;
        long? length = response.Content.Headers.ContentLength;
        Stream content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        if (request.IsResponseStreamed && response.IsSuccessStatusCode)
        {
            return new AriResponse(status, response.ReasonPhrase, type, length, content, response);
        }

        using (response)
        {
            ResponseBody body = await AriResponse.ReadAsync(
                request, response.IsSuccessStatusCode, content, length, _options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
            return new AriResponse(status, response.ReasonPhrase, type, body) { Location = Redirect.LocationOf(response) };
        }
    }

    private HttpLane Lane(int maxConnections)
        => _options.HttpClient is { } client ? new HttpLane(client) : new HttpLane(() => DefaultHttp.Create(_options.ConnectTimeout, maxConnections));

    /// <summary>
    /// A client of the user can fail without reading the content, so that only its exception tells whether anything was sent.
    /// </summary>
    private bool? WasSent(RequestMark mark, HttpResponseMessage? response, bool isHandedOver)
        => mark.HasBegun || response is not null ? true
            : _options.HttpClient is null || !isHandedOver ? false
            : null;

    private HttpRequestMessage Message(AriRequest request, Uri address, RequestMark mark)
    {
        var message = new HttpRequestMessage(request.Method, address);
        mark.AttachTo(message);
        foreach ((string name, string value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (_address.Authorization is { } authorization)
        {
            message.Headers.Authorization = authorization;
        }

        // Every request but GET has content, even if it is empty: .NET repeats a request without content when a pooled connection fails.
        if (request.Content is not null || request.Method != HttpMethod.Get)
        {
            message.Content = new RequestContent(request, mark);
        }

        return message;
    }
}
