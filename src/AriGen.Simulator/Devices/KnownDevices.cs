namespace AriGen.Simulator;

/// <summary>The states of the devices that the server knows by itself: phones, and what Local channels call.</summary>
internal sealed class KnownDevices(DeviceStateTable devices, EndpointTable endpoints, Dialplan dialplan, PbxScheduler scheduler)
{
    private const string Invalid = "INVALID", Unknown = "UNKNOWN", Free = "NOT_INUSE", Used = "INUSE";
    private const string Local = "Local/", Custom = "Custom:";

    private static readonly string[] States = [Unknown, Free, Used, "BUSY", Invalid, "UNAVAILABLE", "RINGING", "RINGINUSE", "ONHOLD"];

    private readonly Dictionary<Endpoint, string> _said = [];
    private readonly Dictionary<string, string> _custom = [];

    /// <summary>The state of a device of whatever kind.</summary>
    public string StateOf(string name)
        => name.StartsWith(DeviceStateTable.Prefix, StringComparison.OrdinalIgnoreCase) ? devices.Find(DeviceStateTable.Prefix + name[DeviceStateTable.Prefix.Length..]) ?? Unknown
            : name.StartsWith(Custom, StringComparison.OrdinalIgnoreCase) ? _custom.GetValueOrDefault(name[Custom.Length..], Unknown)
            : name.StartsWith(Local, StringComparison.OrdinalIgnoreCase) ? StateOfExtension(name[Local.Length..])
            : endpoints.All.FirstOrDefault(endpoint => endpoint.SourceId.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } endpoint ? endpoint.DeviceState()
            : Invalid;

    /// <summary>The dialplan sets the state of a device of its own.</summary>
    public void SetCustom(string name, string state)
    {
        if (name.StartsWith(Custom, StringComparison.OrdinalIgnoreCase) && States.Contains(state) && StateOf(name) != state)
        {
            _custom[name[Custom.Length..]] = state;
            devices.Publish(name, state);
        }
    }

    /// <summary>A channel has come, has changed, or is gone: what that means for its device is said a little later.</summary>
    public void Follow(Channel channel, bool isGone)
    {
        if (channel.Endpoint is { } endpoint)
        {
            Follow(endpoint);
        }
        else if (devices.IsWatched && channel.Name.StartsWith(Local, StringComparison.Ordinal) && (isGone || channel.State == Wire.ChannelState.Up))
        {
            // Each half says it, and nobody remembers what was said last.
            scheduler.Start(() =>
            {
                devices.Publish(channel.Name[..channel.Name.LastIndexOf('-')], isGone ? Free : Used);
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>Something of a phone has changed: if its state has too, that is said a little later.</summary>
    public void Follow(Endpoint endpoint)
    {
        if (devices.IsWatched)
        {
            scheduler.Start(() => TellAsync(endpoint));
        }
    }

    /// <summary>The state before something changes counts as said.</summary>
    public void Remember(Endpoint endpoint) => _said[endpoint] = endpoint.DeviceState();

    private Task TellAsync(Endpoint endpoint)
    {
        string state = endpoint.DeviceState();
        if (_said.GetValueOrDefault(endpoint, endpoint.IdleState) != state)
        {
            _said[endpoint] = state;
            devices.Publish(endpoint.SourceId, state);
        }

        return Task.CompletedTask;
    }

    private string StateOfExtension(string place)
    {
        string[] parts = place.Split('@', 2);
        return dialplan.Exists(parts.ElementAtOrDefault(1) ?? "default", parts[0]) ? Free : Invalid;
    }
}
