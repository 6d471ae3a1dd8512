using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The applications that are there, by name.</summary>
internal sealed class ApplicationTable(Pbx pbx)
{
    private static readonly string[] Kinds = ["channel", "bridge", "endpoint", "deviceState"];

    private readonly Dictionary<string, StasisApplication> _byName = [];

    /// <summary>Who waits for a client to listen.</summary>
    public ListenerWait Listened { get; } = new(pbx);

    public IEnumerable<StasisApplication> All => _byName.Values;

    public StasisApplication? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Those that get all events of a kind.</summary>
    public IEnumerable<StasisApplication> SubscribedToAll(string kind) => _byName.Values.Where(application => application.WholeKinds.Contains(kind));

    /// <summary>A client begins to listen. Who listened before is told, and hears nothing more.</summary>
    public void Register(EventConnection socket)
    {
        foreach (string name in socket.Applications)
        {
            if (!_byName.TryGetValue(name, out StasisApplication? application))
            {
                application = _byName[name] = new StasisApplication(name);
                if (socket.SubscribesAll)
                {
                    application.WholeKinds.UnionWith(Kinds);
                }

                pbx.Log.ApplicationRegistered(name);
            }
            else if (application.Socket is { } before)
            {
                pbx.Events.Send(before, new ApplicationReplaced { Application = name, Timestamp = default });
                pbx.Log.ApplicationReplaced(name);
            }

            application.Socket = socket;
            Listened.Tell(name);
        }
    }

    /// <summary>A client has gone. What is still in use stays.</summary>
    public void Disconnected(EventConnection socket)
    {
        foreach (StasisApplication application in _byName.Values.Where(application => application.Socket == socket).ToList())
        {
            application.Socket = null;
            if (!application.Subscriptions.Any())
            {
                _byName.Remove(application.Name);
            }
        }
    }
}
