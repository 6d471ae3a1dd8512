using System.Net.WebSockets;
using System.Text;

namespace AriGen.Simulator;

/// <summary>Opens WebSockets to a server outside.</summary>
/// <param name="pbx">By whose clock.</param>
/// <param name="client">Where to.</param>
/// <param name="attempts">How often it is tried each time; null for ever.</param>
internal sealed class WebSocketCall(Pbx pbx, WebSocketClientConnection client, int? attempts)
{
    /// <summary>The attempt that is under way, or the last one.</summary>
    public Task Attempt { get; private set; } = Task.CompletedTask;

    /// <summary>What is added to the query of the address; empty for nothing.</summary>
    public string Query { get; init; } = "";

    /// <summary>Tries until one is open.</summary>
    /// <param name="cancellationToken">Nobody wants it any more.</param>
    /// <returns>Null where it did not succeed.</returns>
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
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or ArgumentException)
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                // The message may name the address, and that may have a secret in it.
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

    private Uri Address() => Query.Length == 0 ? client.Uri : new UriBuilder(client.Uri) { Query = string.Join('&', new[] { client.Uri.Query.TrimStart('?'), Query }.Where(static part => part.Length > 0)) }.Uri;
}
