namespace AriGen.Simulator;

// For everything between server and clients, until it is undone.
public sealed partial class SimulatedFaults
{
    /// <summary>
    /// Refuses connections, as a server that is not there. Those that carry a request or events stay; idle ones are cut. In this process
    /// each request and each socket counts as a connection of its own.
    /// </summary>
    /// <returns>Ends it.</returns>
    public IDisposable RefuseConnections() => _network.Refuse();

    /// <summary>Reads nothing more from any client: requests wait, pings too. What was sent meanwhile is read in the end.</summary>
    /// <returns>Ends it.</returns>
    public IDisposable StopReading() => _network.StopReading();

    /// <summary>
    /// Writes answers and events bit by bit, with pauses by the simulator's clock. Over the port each bit of an event is a frame of its
    /// own, and each bit of an answer a packet; in this process all of it comes after all the pauses.
    /// </summary>
    /// <param name="bytes">The bytes of one bit, 1 or more.</param>
    /// <param name="pause">The time before each bit.</param>
    /// <returns>Ends it.</returns>
    public IDisposable WriteSlowly(int bytes, TimeSpan pause)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pause, TimeSpan.Zero);
        return _network.Slow(new WritingPace(bytes, pause));
    }
}
