using System.Net.WebSockets;
using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>An event socket that the server opens and, when it is lost, restores. Meanwhile events are queued.</summary>
/// <param name="pbx">The server whose events are sent.</param>
/// <param name="server">The host that answers requests over the socket.</param>
/// <param name="client">The server to connect to.</param>
/// <param name="attempts">The maximum number of attempts, or <see langword="null"/> for no limit.</param>
/// <param name="applications">The applications that it registers.</param>
/// <param name="subscribesAll">Whether they are subscribed to all events.</param>
/// <param name="user">The user for requests over the socket.</param>
internal sealed class OutboundSession(
    Pbx pbx,
    SimulatorHost server,
    WebSocketClientConnection client,
    int? attempts,
    IReadOnlyList<string> applications,
    bool subscribesAll,
    AriUser user) : IEventCarrier
{
    /// <summary>Asterisk's interval for checking whether the socket of a call is open.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <summary>The time for which the socket of a call stays open after the call.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private readonly WebSocketCall _call = new(pbx, client, attempts);
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenSource _lost = new();
    private EventConnection _socket = null!;
    private WebSocket? _web;
    private bool _isOver;

    /// <summary>The first application.</summary>
    public string Application => applications[0];

    /// <summary>A token that is cancelled after the last attempt.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Opens the socket, and restores it until the session ends.</summary>
    public async Task RunAsync()
    {
        Register();
        bool isFirst = true;
        while (await _call.ConnectAsync(_end.Token) is { } web)
        {
            if (!isFirst)
            {
                Announce();
            }

            isFirst = false;
            _web = web;
            await Task.Run(() => server.CarryAsync(web, _socket, _end.Token), CancellationToken.None);
            _web = null;
            web.Dispose();
            pbx.Log.WebSocketClosed(client.Name);
            if (_isOver)
            {
                server.Disconnected(_socket);
                return;
            }

            if (_socket is { HasEnded: true } or { CarriesMore: false })
            {
                // The socket was lost by an injected fault.
                server.Disconnected(_socket);
                Register();
                isFirst = true;
            }
        }

        if (!_end.IsCancellationRequested)
        {
            Leave();
            _lost.Cancel();
        }
    }

    /// <summary>Waits until the socket is open.</summary>
    /// <returns><see langword="true"/> if the socket is open; <see langword="false"/> if it cannot be opened.</returns>
    public async Task<bool> WaitAsync()
    {
        do
        {
            await pbx.Scheduler.DelayAsync(Look, CancellationToken.None);

            // An attempt takes no simulated time, so its result counts already.
            await _call.Attempt;
            await Task.Yield();
        }
        while (_web is null && !Lost.IsCancellationRequested);

        return _web is not null;
    }

    /// <summary>Ends the session of a call.</summary>
    /// <returns><see langword="true"/> if the socket was still open; otherwise, <see langword="false"/>.</returns>
    public async Task<bool> FinishAsync()
    {
        if (Lost.IsCancellationRequested)
        {
            return false;
        }

        await pbx.Scheduler.DelayAsync(Look, CancellationToken.None);
        pbx.Scheduler.Start(async () =>
        {
            await pbx.Scheduler.DelayAsync(Farewell, CancellationToken.None);
            Close();
        });
        return true;
    }

    /// <summary>Ends the session because it was removed from the configuration.</summary>
    public void Unregister()
    {
        foreach (string application in applications)
        {
            pbx.Events.Send(_socket, StasisEvents.Unregistered(application));
        }

        Close();
        Leave();
    }

    /// <summary>Ends the session with the server.</summary>
    public void Cut() => _end.Cancel();

    public void Reset() => _web?.Abort();

    public void Silence(EventConnection socket)
    {
        // The socket is lost or silenced, so nothing is sent.
    }

    private void Register()
    {
        _socket = new EventConnection(applications, subscribesAll, user, this) { IsOutbound = true };
        pbx.Sockets.Add(_socket);
        Announce();
    }

    private void Announce()
    {
        foreach (string application in applications)
        {
            pbx.Events.Send(_socket, StasisEvents.Registered(application));
        }
    }

    /// <summary>Removes its applications, except those that another client has taken over.</summary>
    private void Leave()
    {
        foreach (StasisApplication application in applications
            .Select(pbx.Applications.Find)
            .OfType<StasisApplication>()
            .Where(application => application.Socket == _socket))
        {
            application.IsKept = false;
        }

        server.Disconnected(_socket);
    }

    private void Close()
    {
        _isOver = true;
        _socket.Close();
        if (_web is null)
        {
            _end.Cancel();
        }
    }
}
