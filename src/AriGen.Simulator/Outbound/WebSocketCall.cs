using System.Net.WebSockets;
using System.Text;

namespace AriGen.Simulator;

/// <summary>Client that opens WebSockets to an external server.</summary>
/// <param name="pbx">The server whose clock is used.</param>
/// <param name="client">The server to connect to.</param>
/// <param name="attempts">The maximum number of attempts for each connection, or <see langword="null"/> for no limit.</param>
internal sealed class WebSocketCall(Pbx pbx, WebSocketClientConnection client, int? attempts)
{
    /// <summary>The current or the last attempt.</summary>
    public Task Attempt { get; private set; } = Task.CompletedTask;

    /// <summary>The parameters to add to the query of the address.</summary>
    public string Query { get; init; } = "";

    /// <summary>Connects, with several attempts if necessary.</summary>
    /// <param name="cancellationToken">A token to cancel the attempts.</param>
    /// <returns>The open WebSocket, or <see langword="null"/> if no attempt succeeded.</returns>
    public async Task<WebSocket?> ConnectAsync(CancellationToken cancellationToken)
    {
        for (int tried = 1; !cancellationToken.IsCancellationRequested; tried++)
        {
            Task<WebSocket?> attempt = TryAsync(cancellationToken);
            Attempt = attempt;
            if (await attempt is { } web)
            {
                return web;
            }

            if (tried >= attempts)
            {
                return null;
            }

            try
            {
                await pbx.Scheduler.DelayAsync(client.ReconnectInterval, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }

        return null;
    }

    private async Task<WebSocket?> TryAsync(CancellationToken cancellationToken)
    {
        ClientWebSocket web = new();
        using HttpMessageInvoker http = new(new SocketsHttpHandler
        {
            ConnectTimeout = client.ConnectionTimeout > TimeSpan.Zero ? client.ConnectionTimeout : Timeout.InfiniteTimeSpan,
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
        });
        try
        {
            SetUp(web.Options);
            Task connecting = Task.Run(() => web.ConnectAsync(Address(), http, cancellationToken), CancellationToken.None);
            await Task.WhenAny(connecting, pbx.Ended);
            if (pbx.Ended.IsCompleted)
            {
                web.Abort();
            }

            await connecting;
            pbx.Log.WebSocketOpened(client.Name);
            return web;
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or ArgumentException)
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                // The exception's message may contain the address, and that may contain a secret.
                pbx.Log.WebSocketNotOpened(client.Name, (int)web.HttpStatusCode);
            }

            web.Dispose();
            return null;
        }
    }

    private void SetUp(ClientWebSocketOptions options)
    {
        options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        options.CollectHttpResponseDetails = true;
        foreach (string protocol in client.Protocols.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            options.AddSubProtocol(protocol);
        }

        if (client.Username.Length > 0)
        {
            options.SetRequestHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client.Username}:{client.Password}")));
        }
    }

    private Uri Address()
        => Query.Length == 0
            ? client.Uri
            : new UriBuilder(client.Uri)
            {
                Query = string.Join('&', new[] { client.Uri.Query.TrimStart('?'), Query }.Where(static part => part.Length > 0))
            }.Uri;
}
