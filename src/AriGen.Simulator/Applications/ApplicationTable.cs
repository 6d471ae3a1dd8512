namespace AriGen.Simulator;

/// <summary>The applications that are there, by name.</summary>
internal sealed class ApplicationTable(Pbx pbx)
{
    private readonly Dictionary<string, StasisApplication> _byName = [];
    private readonly List<EventConnection> _sockets = [];

    /// <summary>Who waits for a client to listen.</summary>
    public ListenerWait Listened { get; } = new(pbx);

    public IEnumerable<StasisApplication> All => _byName.Values.OrderBy(static application => application.Name, StringComparer.Ordinal);

    /// <summary>The open sockets, from the oldest on, also those that another one has replaced.</summary>
    public IReadOnlyList<EventConnection> Sockets => _sockets;

    public StasisApplication? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Those that get all events of a kind.</summary>
    public IEnumerable<StasisApplication> SubscribedToAll(string kind) => _byName.Values.Where(application => application.WholeKinds.Contains(kind));

    /// <summary>A client begins to listen. Who listened before is told, and hears nothing more.</summary>
    public void Register(EventConnection socket)
    {
        _sockets.Add(socket);
        foreach (string name in socket.Applications)
        {
            if (!_byName.TryGetValue(name, out StasisApplication? application))
            {
                application = _byName[name] = new StasisApplication(name);
                if (socket.SubscribesAll)
                {
                    application.WholeKinds.UnionWith(WholeKind.Schemes);
                    pbx.Devices.Subscribe(name, "");
                }

                pbx.Log.ApplicationRegistered(name);
            }
            else if (application.Socket is not null)
            {
                pbx.Events.Send(application, StasisEvents.Replaced());
                pbx.Log.ApplicationReplaced(name);
            }

            application.Socket = socket;
            application.IsKept = socket.IsOutbound;
            Listened.Tell(name);
        }

        CleanUp();
    }

    /// <summary>A client has gone, and with it its applications' subscriptions to all of a kind. What is still in use then stays.</summary>
    public void Disconnected(EventConnection socket)
    {
        _sockets.Remove(socket);
        foreach (StasisApplication application in _byName.Values.Where(application => application.Socket == socket).ToList())
        {
            application.Socket = null;
            application.WholeKinds.Clear();
            pbx.Devices.Unsubscribe(application.Name, "");
        }

        CleanUp();
    }

    /// <summary>
    /// Forgets the applications that nobody listens to and that have nothing left. Asterisk does so when a client comes or goes and
    /// when a channel leaves an application, and not when a subscription is taken back.
    /// </summary>
    public void CleanUp()
    {
        foreach (StasisApplication application in _byName.Values.Where(static application => application is { Socket: null, IsInUse: false }).ToList())
        {
            _byName.Remove(application.Name);
        }
    }

    /// <summary>All clients are gone from one moment to the next.</summary>
    public void LoseAllSockets()
    {
        foreach (EventConnection socket in _sockets.ToList())
        {
            socket.Lose();
            Disconnected(socket);
        }
    }
}
