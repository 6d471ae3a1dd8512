using Microsoft.Extensions.Logging;

namespace AriGen.Simulator;

/// <summary>The open event sockets.</summary>
internal sealed class EventSocketTable(ApplicationTable applications, EventBus events, DeviceStateTable devices, ILogger log)
{
    private readonly List<EventConnection> _sockets = [];

    /// <summary>The waits for clients.</summary>
    public ListenerWait Waits { get; } = new(applications);

    /// <summary>The open sockets from the oldest on, including those that were replaced.</summary>
    public IReadOnlyList<EventConnection> All => _sockets;

    /// <summary>Registers the applications of a socket. A client that was connected before is notified and gets no more events.</summary>
    public void Add(EventConnection socket)
    {
        _sockets.Add(socket);
        foreach (string name in socket.Applications)
        {
            if (applications.Find(name) is not { } application)
            {
                application = applications.Add(name);
                if (socket.SubscribesAll)
                {
                    application.WholeKinds.UnionWith(WholeKind.Schemes);
                    devices.Subscribe(name, "");
                }

                log.ApplicationRegistered(name);
            }
            else if (application.Socket is not null)
            {
                events.Send(application, StasisEvents.Replaced());
                log.ApplicationReplaced(name);
            }

            application.Socket = socket;
            application.IsKept = socket.IsOutbound;
            Waits.Tell(name);
        }

        applications.CleanUp();
    }

    /// <summary>Removes a socket, and its applications' subscriptions to everything of a kind. Applications with others stay.</summary>
    public void Remove(EventConnection socket)
    {
        _sockets.Remove(socket);
        foreach (StasisApplication application in applications.All.Where(application => application.Socket == socket).ToList())
        {
            application.Socket = null;
            application.WholeKinds.Clear();
            devices.Unsubscribe(application.Name, "");
        }

        applications.CleanUp();
    }

    /// <summary>Loses all sockets at once.</summary>
    public void LoseAll()
    {
        foreach (EventConnection socket in _sockets.ToList())
        {
            socket.Lose();
            Remove(socket);
        }
    }
}
