namespace AriGen.Runtime;

/// <summary>A pool of connections that can be replaced while requests use it, or an HTTP client that belongs to the user.</summary>
internal sealed class HttpLane : IDisposable
{
    private readonly Func<SocketsHttpHandler>? _create;
    private HttpMessageInvoker _current;

    /// <summary>Initializes a lane with its own connections.</summary>
    public HttpLane(Func<SocketsHttpHandler> create)
    {
        _create = create;
        _current = new HttpMessageInvoker(create());
    }

    /// <summary>Initializes a lane over a client of the user, which is neither replaced nor disposed.</summary>
    public HttpLane(HttpClient client) => _current = client;

    /// <summary>Sends a message, without reading the body of the response.</summary>
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
                // The pool was replaced after it was read.
            }
        }
    }

    /// <summary>Makes new requests use new connections. Pending requests keep theirs, and idle connections are closed.</summary>
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
