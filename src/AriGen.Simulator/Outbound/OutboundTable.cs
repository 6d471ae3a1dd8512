namespace AriGen.Simulator;

/// <summary>The event sockets that the server opens itself.</summary>
internal sealed class OutboundTable(Pbx pbx)
{
    private readonly Dictionary<string, OutboundSession> _persistent = [];
    private readonly List<OutboundSession> _ofCalls = [];
    private SimulatorHost _server = null!;

    /// <summary>Opens those that are always there.</summary>
    /// <param name="server">Who answers requests over them.</param>
    public void Start(SimulatorHost server)
    {
        _server = server;
        pbx.Scheduler.Run(Update);
    }

    /// <summary>Opens and closes sockets so that they are those of the configuration, which may have changed.</summary>
    public void Update()
    {
        List<OutboundWebSocket> wanted = [.. pbx.Configuration.OutboundSockets.Where(socket => pbx.Configuration.FindClient(socket.Client) is { IsPersistent: true })];
        foreach ((string name, OutboundSession session) in _persistent.Where(one => wanted.All(socket => socket.Name != one.Key)).ToList())
        {
            _persistent.Remove(name);
            session.Unregister();
        }

        foreach (OutboundWebSocket socket in wanted.Where(socket => !_persistent.ContainsKey(socket.Name)))
        {
            if (Open(socket, socket.Applications, isPersistent: true) is { } session)
            {
                _persistent.Add(socket.Name, session);
            }
        }
    }

    /// <summary>Opens one for a channel that enters an application.</summary>
    /// <returns>Null where the application's calls have no sockets of their own.</returns>
    public OutboundSession? OpenFor(Channel channel, string application)
    {
        OutboundWebSocket? socket = pbx.Configuration.OutboundSockets.FirstOrDefault(
            socket => socket.Applications.Contains(application) && pbx.Configuration.FindClient(socket.Client) is { IsPersistent: false });
        if (socket is null || Open(socket, [$"{application}:{channel.Name}"], isPersistent: false) is not { } session)
        {
            return null;
        }

        _ofCalls.Add(session);
        return session;
    }

    public void End()
    {
        foreach (OutboundSession session in _persistent.Values.Concat(_ofCalls))
        {
            session.Cut();
        }
    }

    private OutboundSession? Open(OutboundWebSocket socket, IReadOnlyList<string> applications, bool isPersistent)
    {
        if (_server.FindUser(socket.User) is not { } user)
        {
            return null;
        }

        WebSocketClientConnection client = pbx.Configuration.FindClient(socket.Client)!;
        OutboundSession session = new(pbx, _server, client, isPersistent ? null : client.ReconnectAttempts, applications, socket.SubscribeAll, user);
        pbx.Scheduler.Start(async () =>
        {
            await session.RunAsync();
            _ofCalls.Remove(session);
        });
        return session;
    }
}
