using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The states of devices that applications control (<c>Stasis:</c> and a name), and the subscriptions to devices.</summary>
/// <remarks>As in Asterisk, these subscriptions are not counted, belong to an application's name, and outlive the application.</remarks>
internal sealed class DeviceStateTable(ApplicationTable applications, EventBus events)
{
    /// <summary>The prefix of devices that applications control, in any case.</summary>
    public const string Prefix = "Stasis:";

    private readonly SortedDictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _subscriptions = [];

    /// <summary>The devices that have a state, by name.</summary>
    public IEnumerable<(string Name, string State)> All => _states.Select(static device => (device.Key, device.Value));

    /// <summary>Whether there is any subscription to a device.</summary>
    public bool IsWatched => _subscriptions.Values.Any(static devices => devices.Count > 0);

    /// <summary>Finds the state that an application has set, or <see langword="null"/>.</summary>
    public string? Find(string name) => _states.GetValueOrDefault(name);

    /// <summary>Sets a state, and publishes it if it has changed.</summary>
    public void Set(string name, string state)
    {
        if (Find(name) != state)
        {
            _states[name] = state;
            Publish(name, state);
        }
    }

    /// <summary>Removes a state without an event.</summary>
    public void Remove(string name) => _states.Remove(name);

    /// <summary>Takes over the states of the server before a restart, without the subscriptions.</summary>
    public void TakeOver(DeviceStateTable before)
    {
        foreach ((string name, string state) in before._states)
        {
            _states[name] = state;
        }
    }

    /// <summary>Subscribes an application to a device, or to all devices by an empty name.</summary>
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

    /// <summary>Removes a subscription.</summary>
    /// <returns>
    /// <see langword="true"/> if the application was subscribed to the device or to all devices; otherwise, <see langword="false"/>.
    /// </returns>
    public bool Unsubscribe(string application, string device)
    {
        bool wasSubscribed = IsSubscribed(application, device);
        _subscriptions.GetValueOrDefault(application)?.Remove(device);
        return wasSubscribed;
    }

    /// <summary>Returns the devices to which an application is subscribed, as Asterisk shows them.</summary>
    public IEnumerable<string> NamesOf(string application)
        => _subscriptions.GetValueOrDefault(application)?.Select(static device => device.Length > 0 ? device : WholeKind.IdOf("deviceState")) ?? [];

    /// <summary>Publishes the state of a device. An application that is subscribed to it and to all devices gets two events.</summary>
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
