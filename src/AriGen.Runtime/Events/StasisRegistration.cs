using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>The applications as the server holds them, and their filters.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing.")]
internal sealed class StasisRegistration(
    AriConnection connection, IReadOnlyList<string> apps, TimeProvider time, ILogger logger)
{
    // The server answers the upgrade before it registers the application, so a 404 right after it means "not yet".
    private static readonly TimeSpan RegistrationTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(250);

    /// <summary>The time to put a filter back, which has to happen also when nobody waits for it any more.</summary>
    private static readonly TimeSpan FilterTimeout = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, EventFilter> _wished = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EventFilter> _filters = new(StringComparer.Ordinal);      // as last seen
    private readonly ConcurrentDictionary<string, EventFilter> _widened = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _filtering = new(1);
    private int _restorations;

    public IReadOnlyList<string> Apps => apps;

    /// <summary>Notes that the server may have forgotten everything.</summary>
    public void BeginRestoration() => Interlocked.Increment(ref _restorations);

    /// <summary>Sets the filter again that was asked for.</summary>
    public async Task RestoreFilterAsync(string app, CancellationToken cancellationToken)
    {
        EventFilter? filter;
        do
        {
            filter = _wished.GetValueOrDefault(app);
            if (filter is not null)
            {
                _widened[app] = filter;
            }

            await NarrowAsync(app, cancellationToken).ConfigureAwait(false);
        }
        while (_wished.GetValueOrDefault(app) != filter);
    }

    public async Task FilterAsync(string app, EventFilter filter, CancellationToken cancellationToken)
    {
        // Not while the filter is widened for a proof, which then puts back the one that was there before.
        await _filtering.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            int restorations;
            do
            {
                restorations = Volatile.Read(ref _restorations);
                await connection.SendAsync(StasisProtocol.Filter(app, filter), cancellationToken).ConfigureAwait(false);
                _wished[app] = filter;
                _filters[app] = filter;
                _widened.TryRemove(app, out _);
            }
            while (Volatile.Read(ref _restorations) != restorations);
        }
        finally
        {
            _filtering.Release();
        }
    }

    /// <summary>Whether the application's filter, as last seen, blocks a type of events.</summary>
    public bool Blocks(string app, string type) => _filters.TryGetValue(app, out EventFilter? filter) && filter.Blocks(type);

    /// <summary>The application as the server holds it.</summary>
    /// <exception cref="AriNotFoundException">It is not registered.</exception>
    public async Task<ApplicationState> ReadAsync(string app, CancellationToken cancellationToken)
    {
        ApplicationState state = await connection.SendAsync(
            StasisProtocol.Application(app).AsUrgent(), ApplicationState.Read, cancellationToken).ConfigureAwait(false);
        _filters[app] = state.Filter;
        return state;
    }

    /// <summary>The application as the server holds it, once it has registered it.</summary>
    public async Task<ApplicationState> ReadNewAsync(string app, CancellationToken cancellationToken)
    {
        long begun = time.GetTimestamp();
        for (TimeSpan delay = FirstDelay; ; delay = delay < LongestDelay ? delay * 2 : LongestDelay)
        {
            try
            {
                return await ReadAsync(app, cancellationToken).ConfigureAwait(false);
            }
            catch (AriNotFoundException) when (time.GetElapsedTime(begun) < RegistrationTimeout)
            {
                await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Does some work while the server lets a type of events through that the application's filter blocks, and puts the filter back.</summary>
    /// <param name="app">The application.</param>
    /// <param name="type">The type of events.</param>
    /// <param name="hide">Begins and ends to hide the events that the filter would have blocked.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">A token to give up.</param>
    public async Task<T> WhileLetThroughAsync<T>(
        string app, string type, Action<bool> hide, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _filtering.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Read here and not before, as it could have been set meanwhile.
            EventFilter filter = (await ReadAsync(app, cancellationToken).ConfigureAwait(false)).Filter;
            if (filter.Blocks(type))
            {
                hide(true);
                await WidenAsync(app, filter, type, cancellationToken).ConfigureAwait(false);
            }

            return await work().ConfigureAwait(false);
        }
        finally
        {
            try
            {
                using CancellationTokenSource limit = new(FilterTimeout, time);
                await NarrowAsync(app, limit.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is AriException or OperationCanceledException)
            {
                // The next restoration does it: a request fails only where the connection is lost or the server refuses.
                EventLog.FilterNotRestored(logger, app, exception);
            }
            finally
            {
                hide(false);
                _filtering.Release();
            }
        }
    }

    private async Task WidenAsync(string app, EventFilter filter, string type, CancellationToken cancellationToken)
    {
        _widened[app] = filter;
        try
        {
            await SendUrgentAsync(StasisProtocol.Filter(app, filter.Without(type)), cancellationToken).ConfigureAwait(false);
        }
        catch (AriApiException)
        {
            // Refused, so that there is nothing to put back.
            _widened.TryRemove(app, out _);
            throw;
        }
    }

    private async Task NarrowAsync(string app, CancellationToken cancellationToken)
    {
        if (_widened.TryGetValue(app, out EventFilter? filter))
        {
            await SendUrgentAsync(StasisProtocol.Filter(app, filter), cancellationToken).ConfigureAwait(false);
            _filters[app] = filter;
            _widened.TryRemove(app, out _);
        }
    }

    private Task SendUrgentAsync(AriRequest request, CancellationToken cancellationToken)
        => connection.SendAsync(request.AsUrgent(), cancellationToken);
}
