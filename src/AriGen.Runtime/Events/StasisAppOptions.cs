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

    /// <summary>
    /// Whether the start waits for a server that cannot be reached yet or is still starting, with the delays of
    /// <see cref="AriClientOptions.Reconnect"/>, until the start is cancelled. Default <see langword="false"/>: it fails with the first attempt.
    /// Refused credentials (401 or 403) fail in any case.
    /// </summary>
    /// <remarks>
    /// For a hosted service that must outlast a restart of the machine: a <c>BackgroundService</c> calls <c>StartAppAsync</c> with this option
    /// and its stopping token from <c>ExecuteAsync</c>, not from <c>StartAsync</c>, which would hold the start of the whole host.
    /// </remarks>
    public bool WaitForServer { get; set; }
}
