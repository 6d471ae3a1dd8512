using AriGen.Runtime;

namespace AriGen;

/// <summary>
/// One or more Stasis applications on one event socket. It is started by <see cref="AriClientBase.StartAppAsync(string, CancellationToken)"/>
/// and then stays connected until it is stopped: a lost socket is opened again, what the server forgot is restored, and the
/// time between shows as an <see cref="AriGap"/> in the events.
/// </summary>
/// <remarks>All members may be used from any number of threads at once.</remarks>
public sealed class StasisApp : IAsyncDisposable
{
    private readonly EventLoop _loop;
    private readonly EventHub _hub;
    private readonly StasisRegistration _registration;

    private StasisApp(IReadOnlyList<string> names, EventLoop loop, EventHub hub, StasisRegistration registration)
    {
        Names = names;
        _loop = loop;
        _hub = hub;
        _registration = registration;
    }

    /// <summary>The applications' names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>
    /// <see langword="true"/> while events arrive: the socket is open, what the server had forgotten is restored, and a user event that the
    /// client sent to the application has come through; otherwise, <see langword="false"/>. The proof is repeated every
    /// <see cref="AriClientOptions.KeepAliveInterval"/>. It is not possible for a user who may only read.
    /// </summary>
    public bool IsConnected => _loop.IsConnected;

    /// <summary>
    /// A task that completes when the application has stopped. It is faulted when the application has failed for good: another client has
    /// registered it (<see cref="AriClientOptions.WhenReplaced"/>), or the attempts that <see cref="AriReconnectOptions"/> allows are used up.
    /// </summary>
    public Task Completion => _loop.Completion;

    /// <summary>
    /// Reads the events. Each call makes a reader of its own, to be read once, by one loop. Every reader gets all events, in order, from the
    /// call on. While there is no reader, events are kept for the next one, and so is what the last reader left unread.
    /// </summary>
    /// <param name="cancellationToken">A token to end the reader at once.</param>
    /// <returns>
    /// The stream. It ends when the application stops, and throws when that failed for good. A reader that is slower than
    /// the events for so long that <see cref="AriClientOptions.EventBufferCapacity"/> or <see cref="AriClientOptions.EventBufferBytes"/>
    /// is used up loses the newest ones; an <see cref="AriGap"/> with their number stands in their place.
    /// </returns>
    public IAsyncEnumerable<AriEvent> ReadEventsAsync(CancellationToken cancellationToken = default) => _hub.AddReader(cancellationToken);

    /// <summary>Subscribes to the events of channels, bridges, endpoints or device states. After a reconnect this is restored.</summary>
    /// <param name="eventSources">For example <c>channel:id</c>, <c>endpoint:PJSIP/alice</c>, or <c>bridge:</c> for all bridges. The server counts: what is subscribed twice ends with the second unsubscribe.</param>
    /// <param name="app">One of <see cref="Names"/>; null for each of them.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>Completes when the server has accepted it.</returns>
    /// <exception cref="ArgumentException">There is no event source, or the application is not one of these.</exception>
    /// <exception cref="AriUnprocessableException">A source does not exist; then none of them is subscribed.</exception>
    /// <exception cref="AriException">The request failed.</exception>
    public Task SubscribeAsync(OneOrMany<string> eventSources, string? app = null, CancellationToken cancellationToken = default)
    {
        AriArgument.ThrowIfEmpty(eventSources);
        return ForEachAsync(app, name => _registration.SubscribeAsync(name, eventSources, cancellationToken));
    }

    /// <summary>Ends subscriptions, which are then not restored any more.</summary>
    /// <param name="eventSources">As they were subscribed.</param>
    /// <param name="app">One of <see cref="Names"/>; null for each of them.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>Completes when the server has accepted it.</returns>
    /// <exception cref="ArgumentException">There is no event source, or the application is not one of these.</exception>
    /// <exception cref="AriUnprocessableException">A source was not subscribed, for example because its channel has ended.</exception>
    /// <exception cref="AriException">The request failed.</exception>
    public Task UnsubscribeAsync(OneOrMany<string> eventSources, string? app = null, CancellationToken cancellationToken = default)
    {
        AriArgument.ThrowIfEmpty(eventSources);
        return ForEachAsync(app, name => _registration.UnsubscribeAsync(name, eventSources, cancellationToken));
    }

    /// <summary>Says which types of events the server sends. It replaces the filter set before, and is restored after a reconnect.</summary>
    /// <param name="allowed">The types to send; empty for all.</param>
    /// <param name="disallowed">The types not to send, even when they are allowed.</param>
    /// <param name="app">One of <see cref="Names"/>; null for each of them.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>Completes when the server has accepted it.</returns>
    /// <exception cref="ArgumentException">The application is not one of these.</exception>
    /// <exception cref="AriException">The request failed.</exception>
    public Task FilterEventsAsync(
        OneOrMany<string> allowed, OneOrMany<string> disallowed, string? app = null, CancellationToken cancellationToken = default) =>
        ForEachAsync(app, name => _registration.FilterAsync(name, new(allowed, disallowed), cancellationToken));

    /// <summary>Closes the socket and ends the events: every reader still gets what it holds. More than one call does no harm.</summary>
    /// <param name="cancellationToken">Ends the waiting; the application stops all the same.</param>
    /// <returns>Completes when it has stopped, also when it had failed before.</returns>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        _loop.Stop();
        await Completion.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!Completion.IsCompleted)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Stops it.</summary>
    /// <returns>Completes when it has stopped.</returns>
    public ValueTask DisposeAsync() => new(StopAsync(CancellationToken.None));

    internal static async Task<StasisApp> StartAsync(
        AriConnection connection, AriRequest upgrade, StasisAppOptions options, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> names = StasisProtocol.Names(upgrade);
        ThrowIfUnusable(names);
        string apps = string.Join(',', names);
        AriClientOptions client = connection.Options;
        EventReport report = new(apps, client.EventBufferCapacity, connection.Logger);
        EventHub hub = new(new(client.EventBufferCapacity, client.EventBufferBytes), client.TimeProvider, report);
        StasisServices services = new()
        {
            Names = names,
            Sockets = connection.SocketFactory,
            Decoder = new(connection.ReadEvent, options.KeepRawJson, connection.Logger),
            Hub = hub,
            Report = report,
            Time = client.TimeProvider,
            KeepAliveInterval = client.KeepAliveInterval,
            Logger = connection.Logger,
        };
        StasisRegistration registration = new(
            connection, names, StasisProtocol.AsksForAll(upgrade), new SubscriptionBook(), client.TimeProvider, connection.Logger);
        DeliveryProver prover = new(connection, registration, client.TimeProvider, connection.Logger);
        EventLoop loop = new(new SessionOpener(connection, upgrade, registration, prover, services), prover, services, client);

        using (CancellationTokenSource linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, connection.Closing))
        {
            try
            {
                await loop.StartAsync(options.WaitForServer, linked.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (linked.IsCancellationRequested)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw AriConnection.Disposed();
            }
        }

        StasisApp app = new(names, loop, hub, registration);
        await connection.AddAsync(app).ConfigureAwait(false);
        EventLog.Started(connection.Logger, apps);
        return app;
    }

    private static void ThrowIfUnusable(IReadOnlyList<string> names)
    {
        if (names.Count == 0 || names.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("An application needs a name.");
        }

        if (names.FirstOrDefault(static name => name.Contains(',', StringComparison.Ordinal)) is { } several)
        {
            throw new ArgumentException($"'{several}' is no name of one application: the server takes a comma for the beginning of another. Give several names as several values.");
        }

        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            throw new ArgumentException("An application is named twice.");
        }
    }

    private async Task ForEachAsync(string? app, Func<string, Task> send)
    {
        ObjectDisposedException.ThrowIf(_loop.IsStopping, this);
        if (app is not null && !Names.Contains(app, StringComparer.Ordinal))
        {
            throw new ArgumentException($"'{app}' is none of the applications {string.Join(", ", Names)}.", nameof(app));
        }

        foreach (string name in app is null ? Names : [app])
        {
            await send(name).ConfigureAwait(false);
        }
    }
}
