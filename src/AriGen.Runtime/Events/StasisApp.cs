using AriGen.Runtime;

namespace AriGen;

/// <summary>
/// One or more Stasis applications on one event socket, started by <see cref="AriClientBase.StartAppAsync(string, CancellationToken)"/>.
/// The client reconnects a lost socket and restores subscriptions and filters until the application is stopped. The time between is an
/// <see cref="AriGap"/> in the stream.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public sealed class StasisApp : IAsyncDisposable
{
    private readonly EventLoop _loop;
    private readonly EventHub _hub;
    private readonly StasisRegistration _registration;
    private readonly StasisSubscriptions _subscriptions;

    private StasisApp(
        IReadOnlyList<string> names, EventLoop loop, EventHub hub, StasisRegistration registration, StasisSubscriptions subscriptions)
    {
        Names = names;
        _loop = loop;
        _hub = hub;
        _registration = registration;
        _subscriptions = subscriptions;
    }

    /// <summary>The applications' names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>
    /// <see langword="true"/> if events arrive: the socket is open, subscriptions are restored, and a user event that the client sent to
    /// the application has arrived; otherwise, <see langword="false"/>. The client repeats this proof every
    /// <see cref="AriClientOptions.KeepAliveInterval"/>. A read-only user cannot send it.
    /// </summary>
    public bool IsConnected => _loop.IsConnected;

    /// <summary>
    /// A task that completes when the application has stopped. It is faulted if the application has failed permanently: another client has
    /// registered it (<see cref="AriClientOptions.WhenReplaced"/>), or the attempts allowed by <see cref="AriReconnectOptions"/> are used
    /// up.
    /// </summary>
    public Task Completion => _loop.Completion;

    /// <summary>
    /// Reads the events. Each call creates a reader, which can be enumerated once. Every reader gets all events in order, from the call on.
    /// While there is no reader, events are kept for the next one, together with those that the last one did not read.
    /// </summary>
    /// <param name="cancellationToken">A token to end the reader at once.</param>
    /// <returns>The stream. It ends when the application stops, and throws if the application has failed permanently.</returns>
    /// <remarks>
    /// A reader loses new events while its buffer is full (<see cref="AriClientOptions.EventBufferCapacity"/> and
    /// <see cref="AriClientOptions.EventBufferBytes"/>). An <see cref="AriGap"/> with their number replaces them.
    /// </remarks>
    public IAsyncEnumerable<AriEvent> ReadEventsAsync(CancellationToken cancellationToken = default) => _hub.AddReader(cancellationToken);

    /// <summary>
    /// Subscribes to events of channels, bridges, endpoints or device states. The subscription is restored after a reconnect.
    /// </summary>
    /// <param name="eventSources">
    /// The event sources, such as <c>channel:id</c>, <c>endpoint:PJSIP/alice</c>, or <c>bridge:</c> for all bridges.
    /// </param>
    /// <param name="app">One of <see cref="Names"/>; <see langword="null"/> for all of them.</param>
    /// <param name="cancellationToken">A token to cancel the request. The server may still have carried it out.</param>
    /// <returns>A task that completes when the server has accepted the request.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="eventSources"/> is empty, or <paramref name="app"/> is not one of <see cref="Names"/>.
    /// </exception>
    /// <exception cref="AriUnprocessableException">A source does not exist, and none of them is subscribed.</exception>
    /// <exception cref="AriException">The request failed.</exception>
    /// <remarks>Subscriptions are counted: a source subscribed twice needs two unsubscribes.</remarks>
    public Task SubscribeAsync(OneOrMany<string> eventSources, string? app = null, CancellationToken cancellationToken = default)
    {
        AriArgument.ThrowIfEmpty(eventSources);
        return ForEachAsync(app, name => _subscriptions.SubscribeAsync(name, eventSources, cancellationToken));
    }

    /// <summary>Unsubscribes from event sources. The subscriptions are not restored any more.</summary>
    /// <param name="eventSources">The event sources, as they were subscribed.</param>
    /// <param name="app">One of <see cref="Names"/>; <see langword="null"/> for all of them.</param>
    /// <param name="cancellationToken">A token to cancel the request. The server may still have carried it out.</param>
    /// <returns>A task that completes when the server has accepted the request.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="eventSources"/> is empty, or <paramref name="app"/> is not one of <see cref="Names"/>.
    /// </exception>
    /// <exception cref="AriUnprocessableException">A source is not subscribed, for example because its channel has ended.</exception>
    /// <exception cref="AriException">The request failed.</exception>
    public Task UnsubscribeAsync(OneOrMany<string> eventSources, string? app = null, CancellationToken cancellationToken = default)
    {
        AriArgument.ThrowIfEmpty(eventSources);
        return ForEachAsync(app, name => _subscriptions.UnsubscribeAsync(name, eventSources, cancellationToken));
    }

    /// <summary>
    /// Sets the types of events that the server sends, in place of the previous filter. The filter is restored after a reconnect.
    /// </summary>
    /// <param name="allowed">The types to send; empty for all.</param>
    /// <param name="disallowed">The types not to send, even if they are allowed.</param>
    /// <param name="app">One of <see cref="Names"/>; <see langword="null"/> for all of them.</param>
    /// <param name="cancellationToken">A token to cancel the request. The server may still have carried it out.</param>
    /// <returns>A task that completes when the server has accepted the request.</returns>
    /// <exception cref="ArgumentException"><paramref name="app"/> is not one of <see cref="Names"/>.</exception>
    /// <exception cref="AriException">The request failed.</exception>
    public Task FilterEventsAsync(
        OneOrMany<string> allowed, OneOrMany<string> disallowed, string? app = null, CancellationToken cancellationToken = default) =>
        ForEachAsync(app, name => _registration.FilterAsync(name, new(allowed, disallowed), cancellationToken));

    /// <summary>
    /// Stops the application: closes the socket and ends the streams after their buffered events. It can be called more than once.
    /// </summary>
    /// <param name="cancellationToken">A token to cancel the wait. The application stops in any case.</param>
    /// <returns>A task that completes when the application has stopped, even if it failed before.</returns>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        _loop.Stop();
        await Completion.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!Completion.IsCompleted)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Stops the application.</summary>
    /// <returns>A task that completes when the application has stopped.</returns>
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
            Decoder = new(connection.EventTypes, connection.History, options.KeepRawJson, connection.Logger),
            Hub = hub,
            Report = report,
            Time = client.TimeProvider,
            KeepAliveInterval = client.KeepAliveInterval,
            Logger = connection.Logger,
        };
        StasisRegistration registration = new(connection, names, client.TimeProvider, connection.Logger);
        StasisSubscriptions subscriptions = new(
            connection, registration, StasisProtocol.AsksForAll(upgrade), new SubscriptionBook(), client.TimeProvider, connection.Logger);
        DeliveryProver prover = new(connection, registration, client.TimeProvider, connection.Logger);
        EventLoop loop = new(new SessionOpener(connection, upgrade, subscriptions, prover, services), prover, services, client);

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

        StasisApp app = new(names, loop, hub, registration, subscriptions);
        await connection.AddAsync(app).ConfigureAwait(false);
        EventLog.Started(connection.Logger, apps);
        return app;
    }

    private static void ThrowIfUnusable(IReadOnlyList<string> names)
    {
        if (names.Count == 0 || names.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("The name of an application must not be empty or white space.");
        }

        if (names.FirstOrDefault(static name => name.Contains(',', StringComparison.Ordinal)) is { } several)
        {
            throw new ArgumentException($"'{several}' contains a comma, which separates applications on the server. Pass several names as separate values.");
        }

        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            throw new ArgumentException("The names of the applications must be distinct.");
        }
    }

    private async Task ForEachAsync(string? app, Func<string, Task> send)
    {
        ObjectDisposedException.ThrowIf(_loop.IsStopping, this);
        if (app is not null && !Names.Contains(app, StringComparer.Ordinal))
        {
            throw new ArgumentException($"'{app}' is not one of the applications {string.Join(", ", Names)}.", nameof(app));
        }

        foreach (string name in app is null ? Names : [app])
        {
            await send(name).ConfigureAwait(false);
        }
    }
}
