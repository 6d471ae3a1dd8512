using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>
/// The states of the devices that applications control, <c>Stasis:</c> and a name, and which applications want to know of which
/// devices. As in Asterisk those subscriptions are not counted, belong to a name, and outlive the application that made them.
/// </summary>
internal sealed class DeviceStateTable(ApplicationTable applications, EventBus events)
{
    /// <summary>What the names of devices that applications control begin with, in any case.</summary>
    public const string Prefix = "Stasis:";

    private readonly SortedDictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _subscriptions = [];

    /// <summary>The devices that have a state, by name.</summary>
    public IEnumerable<(string Name, string State)> All => _states.Select(static device => (device.Key, device.Value));

    /// <summary>Whether anybody wants to know of any device.</summary>
    public bool IsWatched => _subscriptions.Values.Any(static devices => devices.Count > 0);

    /// <summary>A state that an application has set; null where there is none.</summary>
    public string? Find(string name) => _states.GetValueOrDefault(name);

    /// <summary>Sets a state, and says so where it is another one.</summary>
    public void Set(string name, string state)
    {
        if (Find(name) != state)
        {
            _states[name] = state;
            Publish(name, state);
        }
    }

    /// <summary>Forgets a state. Nothing is said about that.</summary>
    public void Remove(string name) => _states.Remove(name);

    /// <summary>After a restart: states are still there, and nobody wants to know of them.</summary>
    public void TakeOver(DeviceStateTable before)
    {
        foreach ((string name, string state) in before._states)
        {
            _states[name] = state;
        }
    }

    /// <summary>An application wants to know of a device; of all by the name "".</summary>
    public void Subscribe(string application, string device)
    {
        if (!IsSubscribed(application, device))
        {
            if (!_subscriptions.TryGetValue(application, out HashSet<string>? devices))
            {
                _subscriptions[application] = devices = [];
            }

            devices.Add(device);
        }
    }

    /// <summary>Takes a subscription back.</summary>
    /// <returns>False where the application would not have heard of the device.</returns>
    public bool Unsubscribe(string application, string device)
    {
        bool wasSubscribed = IsSubscribed(application, device);
        _subscriptions.GetValueOrDefault(application)?.Remove(device);
        return wasSubscribed;
    }

    /// <summary>The devices that an application is subscribed to, as Asterisk shows them.</summary>
    public IEnumerable<string> NamesOf(string application)
        => _subscriptions.GetValueOrDefault(application)?.Select(static device => device.Length > 0 ? device : WholeKind.IdOf("deviceState")) ?? [];

    /// <summary>Says that a device has a state. One that is subscribed to it and to all hears of it twice.</summary>
    public void Publish(string name, string state)
    {
        foreach (StasisApplication application in applications.All)
        {
            if (_subscriptions.TryGetValue(application.Name, out HashSet<string>? devices))
            {
                for (int i = devices.Count(device => device == name || device.Length == 0); i > 0; i--)
                {
                    events.Send(application, EndpointEvents.DeviceStateChanged(name, state));
                }
            }
        }
    }

    private bool IsSubscribed(string application, string device)
        => _subscriptions.TryGetValue(application, out HashSet<string>? devices) && (devices.Contains(device) || devices.Contains(""));
}
