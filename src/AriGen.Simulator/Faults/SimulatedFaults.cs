namespace AriGen.Simulator;

/// <summary>
/// What goes wrong, by script. All of it works over the port as well as in this process; where there is no connection in this process
/// that could break, the client is shown what it would see.
/// </summary>
public sealed partial class SimulatedFaults
{
    private readonly RestServer _server;
    private readonly NetworkFaults _network;

    internal SimulatedFaults(RestServer server, NetworkFaults network)
    {
        _server = server;
        _network = network;
    }

    /// <summary>
    /// The server dies and starts again at once: all connections are cut, and channels, bridges, applications and subscriptions are
    /// forgotten. Calls end, as their phones see it. What the phones outside were told to do stays, and so do faults that are planned.
    /// </summary>
    public void Restart() => _network.WhileDown(_server.Restart);
}
