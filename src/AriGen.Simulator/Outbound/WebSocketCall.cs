using System.Net.WebSockets;
using System.Text;

namespace AriGen.Simulator;

/// <summary>Opens a WebSocket to a server outside.</summary>
internal static class WebSocketCall
{
    /// <summary>Tries until it is open.</summary>
    /// <param name="pbx">By whose clock.</param>
    /// <param name="client">Where to.</param>
    /// <param name="query">More of the query; empty for no more.</param>
    /// <param name="attempts">How often; null for ever.</param>
    /// <param name="cancellationToken">Nobody wants it any more.</param>
    /// <returns>Null where it did not succeed.</returns>
    public static async Task<WebSocket?> ConnectAsync(Pbx pbx, WebSocketClientConnection client, string query, int? attempts, CancellationToken cancellationToken)
    {
        for (int attempt = 1; !cancellationToken.IsCancellationRequested; attempt++)
        {
            if (await TryAsync(pbx, client, query, cancellationToken) is { } web)
            {
                return web;
            }

            if (attempt >= attempts)
            {
                return null;
            }

            try
            {
                await pbx.DelayAsync(client.ReconnectInterval, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }

        return null;
    }

    private static async Task<WebSocket?> TryAsync(Pbx pbx, WebSocketClientConnection client, string query, CancellationToken cancellationToken)
    {
        ClientWebSocket web = new();
        web.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        web.Options.CollectHttpResponseDetails = true;
        foreach (string protocol in client.Protocols.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            web.Options.AddSubProtocol(protocol);
        }

        if (client.Username.Length > 0)
        {
            web.Options.SetRequestHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client.Username}:{client.Password}")));
        }

        using HttpMessageInvoker http = new(new SocketsHttpHandler { ConnectTimeout = client.ConnectionTimeout > TimeSpan.Zero ? client.ConnectionTimeout : Timeout.InfiniteTimeSpan, AllowAutoRedirect = false, UseProxy = false, UseCookies = false });
        try
        {
            Uri address = query.Length == 0 ? client.Uri : new UriBuilder(client.Uri) { Query = $"{client.Uri.Query.TrimStart('?')}{(client.Uri.Query.Length > 1 ? "&" : "")}{query}" }.Uri;
            await Task.Run(() => web.ConnectAsync(address, http, cancellationToken), CancellationToken.None);
            pbx.Log.WebSocketOpened(client.Name);
            return web;
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
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
}
