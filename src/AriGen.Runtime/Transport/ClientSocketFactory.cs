using System.Net.WebSockets;

namespace AriGen.Runtime;

/// <summary>
/// Opens event sockets, each over a new connection that nothing else uses. <see cref="AriClientOptions.HttpClient"/> opens them if
/// it is set, so that its TLS settings apply.
/// </summary>
internal sealed class ClientSocketFactory(ServerAddress address, AriClientOptions options) : IAriSocketFactory
{
    private const string SubProtocol = "ari";

    public async Task<IAriSocket> ConnectAsync(AriRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Content is not null)
        {
            throw new ArgumentException($"{request.Operation}: its parameters are too long for the address of a socket, or have a comma.", nameof(request));
        }

        cancellationToken.ThrowIfCancellationRequested();
        using var deadline = new RequestDeadline(request, options, cancellationToken);
        using HttpLane lane = options.HttpClient is { } client
            ? new HttpLane(client)
            : new HttpLane(() => DefaultHttp.Create(options.ConnectTimeout, maxConnections: 1));
        using var upgrade = new UpgradeHandler(request, lane, address.Secrets);
        using var invoker = new HttpMessageInvoker(upgrade);
        ClientWebSocket socket = Socket();
        try
        {
            await socket.ConnectAsync(address.Socket(request), invoker, deadline.Token).ConfigureAwait(false);
            return new ClientSocket(socket, options.MaxEventBytes, address.Secrets);
        }
#pragma warning disable CA1031 // Any exception of a handler of the user is a failure of the upgrade.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            socket.Dispose();
            throw upgrade.Refusal
                ?? HttpFault.Of(request, exception is WebSocketException { InnerException: { } inner } ? inner : exception, WasSent(upgrade), deadline, address.Secrets);
        }
    }

    private bool? WasSent(UpgradeHandler upgrade)
        => upgrade.Mark.HasBegun || upgrade.IsAnswered ? true
            : options.HttpClient is null ? false
            : null;

    private ClientWebSocket Socket()
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(SubProtocol);
        socket.Options.KeepAliveInterval = options.KeepAliveInterval;
        socket.Options.KeepAliveTimeout = options.KeepAliveTimeout;
        if (address.Authorization is { } authorization)
        {
            socket.Options.SetRequestHeader("Authorization", authorization.ToString());
        }

        return socket;
    }
}
