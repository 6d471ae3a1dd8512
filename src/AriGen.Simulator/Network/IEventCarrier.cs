namespace AriGen.Simulator;

/// <summary>What carries an event socket to its client.</summary>
internal interface IEventCarrier
{
    /// <summary>The connection is gone from one moment to the next.</summary>
    void Reset();

    /// <summary>The connection stays open, and carries nothing more in either direction.</summary>
    void Silence(EventConnection socket);
}
