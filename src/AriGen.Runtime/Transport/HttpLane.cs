namespace AriGen.Runtime;

/// <summary>A pool of connections that can be replaced while requests use it, or an HTTP client that belongs to the user.</summary>
internal sealed class HttpLane : IDisposable
{
    private readonly Func<SocketsHttpHandler>? _create;
    private HttpMessageInvoker _current;

    /// <summary>Initializes a lane of its own.</summary>
    public HttpLane(Func<SocketsHttpHandler> create)
    {
        _create = create;
        _current = new HttpMessageInvoker(create());
    }

    /// <summary>Initializes a lane over a client of the user, which is neither replaced nor disposed of.</summary>
    public HttpLane(HttpClient client) => _current = client;

    /// <summary>Sends a message; the response's body is still to be read.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, RequestMark mark, CancellationToken cancellationToken)
    {
        while (true)
        {
            HttpMessageInvoker current = Volatile.Read(ref _current);
            try
            {
                return current is HttpClient client
                    ? await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false)
                    : await current.SendAsync(message, cancellationToken).ConfigureAwait(false);
            }
            catch (ObjectDisposedException) when (!mark.HasBegun && current != Volatile.Read(ref _current))
            {
                // Replaced between the two lines above.
            }
        }
    }

    /// <summary>Makes new requests use new connections. Those that are under way end on theirs; idle connections are closed.</summary>
    public void Renew()
    {
        if (_create is not null)
        {
            Interlocked.Exchange(ref _current, new HttpMessageInvoker(_create())).Dispose();
        }
    }

    public void Dispose()
    {
        if (_create is not null)
        {
            Volatile.Read(ref _current).Dispose();
        }
    }
}
