namespace AriGen.Simulator;

/// <summary>The transport of an event socket.</summary>
internal interface IEventCarrier
{
    /// <summary>Resets the connection.</summary>
    void Reset();

    /// <summary>Stops all traffic in both directions while the connection stays open.</summary>
    void Silence(EventConnection socket);
}
