namespace AriGen.Simulator;

/// <summary>The faults that tests and scripts can inject.</summary>
/// <remarks>
/// The faults work over the port and in this process. In this process, where no connection could break, the client gets the same result.
/// </remarks>
public sealed partial class SimulatedFaults
{
    private readonly SimulatorHost _server;
    private readonly NetworkFaults _network;

    internal SimulatedFaults(SimulatorHost server, NetworkFaults network)
    {
        _server = server;
        _network = network;
    }

    /// <summary>Restarts the server as after a crash.</summary>
    /// <remarks>
    /// All connections are cut. Channels, bridges, applications, subscriptions, global variables and the configuration by requests are
    /// lost, and calls end for their phones. As on a real server, stored recordings, states of devices that applications control, and
    /// mailboxes remain, including recordings in progress. The behaviour of the phones and planned faults remain, too.
    /// </remarks>
    public void Restart() => _network.WhileDown(_server.Restart);
}
