namespace AriGen;

/// <summary>Options for starting a Stasis application.</summary>
public sealed class StasisAppOptions
{
    /// <summary>
    /// <see langword="true"/> to get the events of all channels, bridges, endpoints and device states; <see langword="false"/> to get
    /// those in the application or subscribed. Defaults to <see langword="null"/>: the server's default, which is <see langword="false"/>.
    /// </summary>
    public bool? SubscribeAll { get; set; }

    /// <summary>
    /// <see langword="true"/> to keep a copy of each message in <see cref="AriEvent.RawJson"/>; otherwise, <see langword="false"/>.
    /// </summary>
    public bool KeepRawJson { get; set; }

    /// <summary>
    /// <see langword="true"/> to wait for a server that is unreachable or still starting, with the delays of
    /// <see cref="AriClientOptions.Reconnect"/>, until the start is canceled; otherwise, the start fails with the first attempt.
    /// Rejected credentials (401 or 403) always fail the start.
    /// </summary>
    /// <remarks>
    /// Use it in a hosted service that starts together with the server. A <c>BackgroundService</c> calls <c>StartAppAsync</c> with the
    /// stopping token in <c>ExecuteAsync</c>. In <c>StartAsync</c>, it would block the start of the host.
    /// </remarks>
    public bool WaitForServer { get; set; }
}
