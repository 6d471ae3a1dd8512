namespace AriGen.Simulator;

/// <summary>The states of the devices that the server knows by itself: phones, and what Local channels call.</summary>
internal sealed class KnownDevices(Pbx pbx)
{
    private const string Invalid = "INVALID", Unknown = "UNKNOWN", Free = "NOT_INUSE", Used = "INUSE";
    private const string Local = "Local/";

    private readonly Dictionary<Endpoint, string> _said = [];

    /// <summary>The state of a device of whatever kind.</summary>
    public string StateOf(string name)
        => name.StartsWith(DeviceStateTable.Prefix, StringComparison.OrdinalIgnoreCase) ? pbx.Devices.Find(DeviceStateTable.Prefix + name[DeviceStateTable.Prefix.Length..]) ?? Unknown
            : name.StartsWith("Custom:", StringComparison.OrdinalIgnoreCase) ? Unknown
            : name.StartsWith(Local, StringComparison.OrdinalIgnoreCase) ? StateOfExtension(name[Local.Length..])
            : pbx.Endpoints.All.FirstOrDefault(endpoint => endpoint.SourceId.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } endpoint ? StateOf(endpoint)
            : Invalid;

    /// <summary>A channel has come, has changed, or is gone: what that means for its device is said a little later.</summary>
    public void Follow(Channel channel, bool isGone)
    {
        if (pbx.Devices.IsWatched)
        {
            pbx.Start(() => TellAsync(channel, isGone));
        }
    }

    private Task TellAsync(Channel channel, bool isGone)
    {
        if (channel.Endpoint is { } endpoint)
        {
            string state = StateOf(endpoint);
            if (_said.GetValueOrDefault(endpoint, Idle(endpoint)) != state)
            {
                _said[endpoint] = state;
                pbx.Devices.Publish(endpoint.SourceId, state);
            }
        }
        else if (channel.Name.StartsWith(Local, StringComparison.Ordinal) && (isGone || channel.State == Wire.ChannelState.Up))
        {
            // Each half says it, and nobody remembers what was said last.
            pbx.Devices.Publish(channel.Name[..channel.Name.LastIndexOf('-')], isGone ? Free : Used);
        }

        return Task.CompletedTask;
    }

    private string StateOfExtension(string place)
    {
        string[] parts = place.Split('@', 2);
        return pbx.Dialplan.Exists(parts.ElementAtOrDefault(1) ?? "default", parts[0]) ? Free : Invalid;
    }

    private string StateOf(Endpoint endpoint)
    {
        List<Channel> channels = [.. pbx.Channels.All.Where(channel => channel.Endpoint == endpoint)];
        return channels.Any(static channel => channel.State != Wire.ChannelState.Ringing && channel.State != Wire.ChannelState.Down) ? Used
            : channels.Any(static channel => channel.State == Wire.ChannelState.Ringing) ? "RINGING"
            : Idle(endpoint);
    }

    private static string Idle(Endpoint endpoint) => endpoint.IsReachable ? Free : "UNAVAILABLE";
}
