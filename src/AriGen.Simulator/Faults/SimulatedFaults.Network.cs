namespace AriGen.Simulator;

// These faults affect all traffic between server and clients until they are undone.
public sealed partial class SimulatedFaults
{
    /// <summary>Refuses connections, as if no server was running.</summary>
    /// <returns>An object that ends the fault when disposed.</returns>
    /// <remarks>
    /// Connections that carry a request or events stay open, and idle ones are cut. For clients in this process, each request and each
    /// socket counts as a new connection.
    /// </remarks>
    public IDisposable RefuseConnections() => _network.Refuse();

    /// <summary>Stops reading from all clients, so that requests and pings wait. Everything sent meanwhile is read afterwards.</summary>
    /// <returns>An object that ends the fault when disposed.</returns>
    public IDisposable StopReading() => _network.StopReading();

    /// <summary>Writes answers and events in small pieces with pauses by the simulator's clock.</summary>
    /// <param name="bytes">The bytes of a piece, 1 or more.</param>
    /// <param name="pause">The pause before each piece.</param>
    /// <returns>An object that ends the fault when disposed.</returns>
    /// <remarks>
    /// Over the port, each piece of an event is a WebSocket frame and each piece of an answer is a packet. In this process the whole
    /// message follows after all pauses.
    /// </remarks>
    public IDisposable WriteSlowly(int bytes, TimeSpan pause)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pause, TimeSpan.Zero);
        return _network.Slow(new WritingPace(bytes, pause));
    }
}
