using System.ComponentModel;
using AriGen.Runtime;

namespace AriGen;

/// <summary>What every generated client is.</summary>
public abstract class AriClientBase : IAsyncDisposable
{
    /// <summary>Makes a client. Nothing is sent yet.</summary>
    /// <param name="options">Where the server is and how to talk to it.</param>
    /// <param name="events">Reads the server's events.</param>
    /// <exception cref="ArgumentException">An option has a value that it cannot have.</exception>
    protected AriClientBase(AriClientOptions options, AriReader<AriEvent> events) => Connection = new AriConnection(options, events);

    /// <summary>What the operations send their requests through.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected AriConnection Connection { get; }

    /// <summary>Starts a Stasis application on an event socket of its own.</summary>
    /// <param name="app">The application's name, as the dialplan knows it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The application, once its events can arrive.</returns>
    /// <exception cref="AriException">The socket could not be opened, or no proof came that events arrive.</exception>
    /// <exception cref="AriApplicationReplacedException">Another client registered an application meanwhile.</exception>
    public Task<StasisApp> StartAppAsync(string app, CancellationToken cancellationToken = default)
        => StartAppAsync(app, new StasisAppOptions(), cancellationToken);

    /// <summary>Starts one or more Stasis applications on one event socket.</summary>
    /// <param name="apps">The applications' names, as the dialplan knows them.</param>
    /// <param name="options">How they are started.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The applications, once their events can arrive.</returns>
    /// <exception cref="AriException">The socket could not be opened, or no proof came that events arrive.</exception>
    /// <exception cref="AriApplicationReplacedException">Another client registered an application meanwhile.</exception>
    public Task<StasisApp> StartAppAsync(OneOrMany<string> apps, StasisAppOptions options, CancellationToken cancellationToken = default)
    {
        AriArgument.ThrowIfEmpty(apps);
        ArgumentNullException.ThrowIfNull(options);
        return Connection.OpenEventsAsync(StasisProtocol.Open(apps, options.SubscribeAll), options, cancellationToken);
    }

    /// <summary>Ends the client and the applications that were started through it. An HTTP client that was brought along stays open.</summary>
    /// <returns>A task that ends with it.</returns>
    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }
}
