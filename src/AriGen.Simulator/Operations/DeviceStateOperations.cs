using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Operations of device states.</summary>
internal sealed class DeviceStateOperations(DeviceStateTable devices, KnownDevices knownDevices) : OperationGroup
{
    private const string Resource = "deviceStates";

    private static readonly string[] Settable = ["NOT_INUSE", "INUSE", "BUSY", "INVALID", "UNAVAILABLE", "RINGING", "RINGINUSE", "ONHOLD"];

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "list", List);
        table.Add(Resource, "get", Get);
        table.Add(Resource, "update", Update);
        table.Add(Resource, "delete", Delete);
    }

    private RestReply List(Arguments arguments) => Reply(devices.All.Select(static device => new DeviceState { Name = device.Name, State = device.State }));

    private RestReply Get(Arguments arguments)
    {
        string name = arguments.Path("deviceName");
        return Reply(new DeviceState { Name = name, State = knownDevices.StateOf(name) });
    }

    private RestReply Update(Arguments arguments)
    {
        string name = Controlled(arguments);
        string? wanted = arguments.Text("deviceState");
        devices.Set(name, Settable.FirstOrDefault(state => state.Equals(wanted, StringComparison.OrdinalIgnoreCase)) ?? throw new RefusedException(500, "Unknown device"));
        return RestReply.NoContent;
    }

    private RestReply Delete(Arguments arguments)
    {
        _ = Controlled(arguments);

        // Setting does not look at the case of the scheme, taking away does.
        devices.Remove(arguments.Path("deviceName"));
        return RestReply.NoContent;
    }

    /// <summary>The device that the path names, if applications control it.</summary>
    /// <exception cref="RefusedException">They don't.</exception>
    private static string Controlled(Arguments arguments)
    {
        string name = arguments.Path("deviceName");
        return !name.StartsWith(DeviceStateTable.Prefix, StringComparison.OrdinalIgnoreCase) ? throw new RefusedException(409, "Uncontrolled device specified")
            : name.Length == DeviceStateTable.Prefix.Length ? throw new RefusedException(404, "Device name is missing")
            : DeviceStateTable.Prefix + name[DeviceStateTable.Prefix.Length..];
    }
}
