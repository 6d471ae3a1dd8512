using System.ComponentModel;
using AriGen.Runtime;

namespace AriGen;

/// <summary>Base class of all generated clients. Thread-safe; create one and reuse it.</summary>
public abstract class AriClientBase : IAsyncDisposable
{
    /// <summary>Initializes a new instance. Nothing is sent yet.</summary>
    /// <param name="options">The client's options.</param>
    /// <param name="events">The types of the server's events.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    protected AriClientBase(AriClientOptions options, AriEventTypes events) => Connection = new AriConnection(options, events);

    /// <summary>The connection to the server.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected AriConnection Connection { get; }

    /// <summary>Starts a Stasis application on an event socket of its own.</summary>
    /// <param name="app">The application's name, as in the dialplan.</param>
    /// <param name="cancellationToken">A token to cancel the start.</param>
    /// <returns>The application, once the client has proven that its events arrive.</returns>
    /// <exception cref="AriException">The socket could not be opened, or events did not arrive.</exception>
    /// <exception cref="AriApplicationReplacedException">Another client registered the application during the start.</exception>
    public Task<StasisApp> StartAppAsync(string app, CancellationToken cancellationToken = default)
        => StartAppAsync(app, new StasisAppOptions(), cancellationToken);

    /// <summary>Starts one or more Stasis applications on one event socket.</summary>
    /// <param name="apps">The applications' names, as in the dialplan.</param>
    /// <param name="options">Options for the start.</param>
    /// <param name="cancellationToken">A token to cancel the start.</param>
    /// <returns>The applications, once the client has proven that their events arrive.</returns>
    /// <exception cref="AriException">The socket could not be opened, or events did not arrive.</exception>
    /// <exception cref="AriApplicationReplacedException">Another client registered an application during the start.</exception>
    public Task<StasisApp> StartAppAsync(OneOrMany<string> apps, StasisAppOptions options, CancellationToken cancellationToken = default)
    {
        AriArgument.ThrowIfEmpty(apps);
        ArgumentNullException.ThrowIfNull(options);
        return Connection.OpenEventsAsync(StasisProtocol.Open(apps, options.SubscribeAll), options, cancellationToken);
    }

    /// <summary>
    /// Cancels pending requests and stops the applications that this client started. <see cref="AriClientOptions.HttpClient"/> is not
    /// disposed.
    /// </summary>
    /// <returns>A task that completes when the applications have stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }
}
