namespace AriGen.Simulator;

/// <summary>
/// What goes wrong, by script. All of it works over the port as well as in this process; where there is no connection in this process
/// that could break, the client is shown what it would see.
/// </summary>
public sealed partial class SimulatedFaults
{
    private readonly SimulatorHost _server;
    private readonly NetworkFaults _network;

    internal SimulatedFaults(SimulatorHost server, NetworkFaults network)
    {
        _server = server;
        _network = network;
    }

    /// <summary>
    /// The server dies and starts again at once: all connections are cut, and channels, bridges, applications and subscriptions are
    /// forgotten, and so are global variables and what was configured by requests. Calls end, as their phones see it. What the real server
    /// keeps on its disk stays: stored recordings, also of what was recorded until now, states of devices that applications control, and
    /// mailboxes. What the phones outside were told to do stays too, and so do faults that are planned.
    /// </summary>
    public void Restart() => _network.WhileDown(_server.Restart);
}
