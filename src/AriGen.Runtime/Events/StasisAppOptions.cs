namespace AriGen;

/// <summary>How a Stasis application is started.</summary>
public sealed class StasisAppOptions
{
    /// <summary>
    /// Whether the application gets the events of every channel, bridge, endpoint and device state, and not only of those that are in it
    /// or subscribed. Null leaves it to the server, whose answer is no.
    /// </summary>
    public bool? SubscribeAll { get; set; }

    /// <summary>Each event keeps the message that it was made of in <see cref="AriEvent.RawJson"/>. It costs a copy of each message.</summary>
    public bool KeepRawJson { get; set; }
}
