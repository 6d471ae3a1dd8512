using System.Net;
using System.Net.WebSockets;

namespace AriGen.Runtime;

/// <summary>Opens event sockets through the same HTTP client as requests, so that its TLS settings count for both.</summary>
internal sealed class ClientSocketFactory(HttpClient client, ServerAddress address, AriClientOptions options) : IAriSocketFactory
{
    private const string SubProtocol = "ari";

    private readonly bool _hasOwnTimeout = client.Timeout != Timeout.InfiniteTimeSpan;

    public async Task<IAriSocket> ConnectAsync(AriRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Content is not null)
        {
            throw new ArgumentException($"{request.Operation}: its parameters are too long for a socket's address, or hold a comma.", nameof(request));
        }

        cancellationToken.ThrowIfCancellationRequested();
        using var deadline = new RequestDeadline(options.RequestTimeout, options.TimeProvider, cancellationToken);
        ClientWebSocket socket = Socket();
        try
        {
            await socket.ConnectAsync(address.Socket(request), client, deadline.Token).ConfigureAwait(false);
            socket.HttpResponseHeaders = null;
            return new ClientSocket(socket);
        }
        catch (Exception exception) when (exception is WebSocketException or HttpRequestException or IOException or OperationCanceledException)
        {
            HttpStatusCode status = socket.HttpStatusCode;
            socket.Dispose();
            throw status is not 0 and not HttpStatusCode.SwitchingProtocols && exception is WebSocketException
                ? AriApiError.Create(request, (int)status, null, default)
                : deadline.Explain(request, exception is WebSocketException { InnerException: { } inner } ? inner : exception, _hasOwnTimeout);
        }
    }

    private ClientWebSocket Socket()
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(SubProtocol);
        socket.Options.KeepAliveInterval = options.KeepAliveInterval;
        socket.Options.KeepAliveTimeout = options.KeepAliveTimeout;

        // The only way to learn the status of a refusal.
        socket.Options.CollectHttpResponseDetails = true;
        if (address.Authorization is { } authorization)
        {
            socket.Options.SetRequestHeader("Authorization", authorization.ToString());
        }

        return socket;
    }
}
