namespace AriGen.Simulator;

/// <summary>The states of the devices that the server derives itself: phones, and the targets of Local channels.</summary>
internal sealed class KnownDevices(DeviceStateTable devices, EndpointTable endpoints, Dialplan dialplan, PbxScheduler scheduler)
{
    private const string Invalid = "INVALID", Unknown = "UNKNOWN", Free = "NOT_INUSE", Used = "INUSE";
    private const string Local = "Local/", Custom = "Custom:";

    private static readonly string[] States = [Unknown, Free, Used, "BUSY", Invalid, "UNAVAILABLE", "RINGING", "RINGINUSE", "ONHOLD"];

    private readonly Dictionary<Endpoint, string> _said = [];
    private readonly Dictionary<string, string> _custom = [];

    /// <summary>Returns the state of any device.</summary>
    public string StateOf(string name)
        => name.StartsWith(DeviceStateTable.Prefix, StringComparison.OrdinalIgnoreCase)
                ? devices.Find(DeviceStateTable.Prefix + name[DeviceStateTable.Prefix.Length..]) ?? Unknown
            : name.StartsWith(Custom, StringComparison.OrdinalIgnoreCase) ? _custom.GetValueOrDefault(name[Custom.Length..], Unknown)
            : name.StartsWith(Local, StringComparison.OrdinalIgnoreCase) ? StateOfExtension(name[Local.Length..])
            : endpoints.All.FirstOrDefault(endpoint => endpoint.SourceId.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } endpoint
                ? endpoint.DeviceState()
            : Invalid;

    /// <summary>Sets the state of a custom device from the dialplan.</summary>
    public void SetCustom(string name, string state)
    {
        if (name.StartsWith(Custom, StringComparison.OrdinalIgnoreCase) && States.Contains(state) && StateOf(name) != state)
        {
            _custom[name[Custom.Length..]] = state;
            devices.Publish(name, state);
        }
    }

    /// <summary>Publishes the state of a channel's device shortly after the channel has come, changed or gone.</summary>
    public void Follow(Channel channel, bool isGone)
    {
        if (channel.Endpoint is { } endpoint)
        {
            Follow(endpoint);
        }
        else if (devices.IsWatched
            && channel.Name.StartsWith(Local, StringComparison.Ordinal)
            && (isGone || channel.State == Wire.ChannelState.Up))
        {
            // Each half of a pair publishes the state, whether it has changed or not.
            scheduler.Start(() =>
            {
                devices.Publish(channel.Name[..channel.Name.LastIndexOf('-')], isGone ? Free : Used);
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>Publishes the state of a phone shortly after a change, if its state has changed.</summary>
    public void Follow(Endpoint endpoint)
    {
        if (devices.IsWatched)
        {
            scheduler.Start(() => TellAsync(endpoint));
        }
    }

    /// <summary>Marks the state of a phone before a change as published.</summary>
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
