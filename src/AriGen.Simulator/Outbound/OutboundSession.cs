using System.Net.WebSockets;
using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>An event socket that the server opens itself, and opens again when it is lost. What is to be sent meanwhile waits.</summary>
/// <param name="pbx">Whose events.</param>
/// <param name="server">Who answers requests over it.</param>
/// <param name="client">Where to.</param>
/// <param name="attempts">How often it is tried; null for ever.</param>
/// <param name="applications">The applications that it registers.</param>
/// <param name="subscribesAll">Whether they get all events.</param>
/// <param name="user">As whom requests over it are carried out.</param>
internal sealed class OutboundSession(
    Pbx pbx, SimulatorHost server, WebSocketClientConnection client, int? attempts, IReadOnlyList<string> applications, bool subscribesAll, AriUser user) : IEventCarrier
{
    /// <summary>Asterisk looks no more often whether a call's socket is open.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <summary>So long a call's socket stays after the call.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private readonly WebSocketCall _call = new(pbx, client, attempts);
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationTokenSource _lost = new();
    private EventConnection _socket = null!;
    private WebSocket? _web;
    private bool _isOver;

    /// <summary>The first of its applications.</summary>
    public string Application => applications[0];

    /// <summary>Cancelled when it has been tried as often as may be.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Opens it, as often as need be, until it is over.</summary>
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
                // A fault has come over it.
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

    /// <summary>Waits until it is open.</summary>
    /// <returns>False where it cannot be opened.</returns>
    public async Task<bool> WaitAsync()
    {
        do
        {
            await pbx.Scheduler.DelayAsync(Look, CancellationToken.None);

            // An attempt takes none of the clock's time: what comes of it counts already.
            await _call.Attempt;
            await Task.Yield();
        }
        while (_web is null && !Lost.IsCancellationRequested);

        return _web is not null;
    }

    /// <summary>The call is over.</summary>
    /// <returns>False where the socket was over before.</returns>
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

    /// <summary>It is no longer wanted.</summary>
    public void Unregister()
    {
        foreach (string application in applications)
        {
            pbx.Events.Send(_socket, StasisEvents.Unregistered(application));
        }

        Close();
        Leave();
    }

    /// <summary>The server is gone.</summary>
    public void Cut() => _end.Cancel();

    public void Reset() => _web?.Abort();

    public void Silence(EventConnection socket)
    {
        // Nothing that it is asked to carry gets through any more.
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

    /// <summary>Its applications go, but for those that somebody else has taken over.</summary>
    private void Leave()
    {
        foreach (StasisApplication application in applications.Select(pbx.Applications.Find).OfType<StasisApplication>().Where(application => application.Socket == _socket))
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
