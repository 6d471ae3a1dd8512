using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>The applications as the server holds them: subscribes, filters, and restores what the server forgot.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing.")]
internal sealed class StasisRegistration(
    AriConnection connection, IReadOnlyList<string> apps, bool subscribeAll, SubscriptionBook book, TimeProvider time, ILogger logger)
{
    // The server answers the upgrade before it registers the application, so a 404 right after it means "not yet".
    private static readonly TimeSpan RegistrationTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(250);

    /// <summary>The time to put a filter back, which has to happen also when nobody waits for it any more.</summary>
    private static readonly TimeSpan FilterTimeout = TimeSpan.FromSeconds(5);

    // A list of ids goes into one request, up to what the server takes as a body.
    private const int SourcesPerRequest = 100;

    private readonly ConcurrentDictionary<string, EventFilter> _filters = new(StringComparer.Ordinal);      // as last seen
    private readonly ConcurrentDictionary<string, EventFilter> _widened = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string App, string Source), bool> _refused = new();
    private readonly SemaphoreSlim _filtering = new(1);

    public IReadOnlyList<string> Apps => apps;

    /// <summary>
    /// Waits until each application is registered, and asks again for what was asked for and is missing, the filter first, so that
    /// nothing unwanted comes between.
    /// </summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        book.BeginRestoration();
        foreach (string app in apps)
        {
            ApplicationState state = await ReadNewAsync(app, cancellationToken).ConfigureAwait(false);
            book.Resolve(app, state);
            EventFilter? filter;
            do
            {
                filter = book.Filter(app);
                if (filter is not null)
                {
                    _widened[app] = filter;
                }

                await NarrowAsync(app, cancellationToken).ConfigureAwait(false);
            }
            while (book.Filter(app) != filter);

            await SubscribeToAllAsync(app, state, cancellationToken).ConfigureAwait(false);
            await SubscribeMissingAsync(app, state, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Asks again for the sources that the server has refused so far, such as an endpoint that it has still to load.</summary>
    /// <returns>True if it has taken one of them.</returns>
    public async Task<bool> RestoreRefusedAsync(CancellationToken cancellationToken)
    {
        bool isTaken = false;
        foreach (string app in _refused.Keys.Select(static refused => refused.App).Distinct(StringComparer.Ordinal).ToArray())
        {
            string[] before = Refused(app);
            ApplicationState state = await ReadAsync(app, cancellationToken).ConfigureAwait(false);
            await RestoreMissingAsync(app, state, cancellationToken).ConfigureAwait(false);
            isTaken |= before.Except(Refused(app)).Any();
        }

        return isTaken;
    }

    public async Task SubscribeAsync(string app, OneOrMany<string> sources, CancellationToken cancellationToken)
    {
        await ResolveDoubtsAsync(app, sources, cancellationToken).ConfigureAwait(false);
        int restorations = book.Restorations;
        AriRequest request = StasisProtocol.Subscribe(app, sources);
        try
        {
            if (book.IsDueForPruning)
            {
                // The answer lists all that the application is subscribed to now.
                long mark = book.Mark();
                ApplicationState state = await connection.SendAsync(request, ApplicationState.Read, cancellationToken).ConfigureAwait(false);
                book.Prune(app, state, mark);
            }
            else
            {
                await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (IsOfUnknownOutcome(exception, sources.Count))
        {
            book.Doubt(app, sources, subscribes: true);
            throw;
        }

        book.Add(app, sources);

        // A restoration that began meanwhile did not know of this: the server that accepted it may be gone.
        if (book.Restorations != restorations)
        {
            ApplicationState state = await ReadNewAsync(app, cancellationToken).ConfigureAwait(false);
            await SubscribeMissingAsync(app, state, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task UnsubscribeAsync(string app, OneOrMany<string> sources, CancellationToken cancellationToken)
    {
        await ResolveDoubtsAsync(app, sources, cancellationToken).ConfigureAwait(false);
        try
        {
            // After an outcome that nobody knew the count can be one too high. The answer says what the application is still subscribed to.
            long mark = book.Mark();
            ApplicationState state = await connection.SendAsync(
                StasisProtocol.Unsubscribe(app, sources), ApplicationState.Read, cancellationToken).ConfigureAwait(false);
            book.Remove(app, sources);
            book.Settle(app, sources, state, mark);
        }
        catch (AriApiException refusal) when (sources.Count == 1 && refusal.Status is (409 or 422))
        {
            // The server has no such subscription, because its channel ended for one: there is nothing to restore.
            book.Forget(app, sources[0]);
            throw;
        }
        catch (Exception exception) when (IsOfUnknownOutcome(exception, sources.Count))
        {
            book.Doubt(app, sources, subscribes: false);
            throw;
        }
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
                restorations = book.Restorations;
                await connection.SendAsync(StasisProtocol.Filter(app, filter), cancellationToken).ConfigureAwait(false);
                book.SetFilter(app, filter);
                _filters[app] = filter;
                _widened.TryRemove(app, out _);
            }
            while (book.Restorations != restorations);
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

    /// <summary>Of several sources the server may have taken some before it refused one.</summary>
    private static bool IsOfUnknownOutcome(Exception exception, int sources) =>
        exception is OperationCanceledException or (AriException and not (AriRequestNotSentException or AriApiException))
        || (exception is AriApiException && sources > 1);

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

    /// <summary>After an outcome that nobody knows, the server is asked before anything is counted on top of it.</summary>
    private async Task ResolveDoubtsAsync(string app, OneOrMany<string> sources, CancellationToken cancellationToken)
    {
        if (book.IsInDoubt(app, sources))
        {
            book.Resolve(app, await connection.SendAsync(StasisProtocol.Application(app), ApplicationState.Read, cancellationToken).ConfigureAwait(false));
        }
    }

    private async Task<ApplicationState> ReadNewAsync(string app, CancellationToken cancellationToken)
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

    /// <summary>
    /// The server takes subscribe-all from the upgrade only when that creates the application; one that still exists
    /// from before is left as it was, without a word.
    /// </summary>
    private async Task SubscribeToAllAsync(string app, ApplicationState state, CancellationToken cancellationToken)
    {
        if (!subscribeAll || StasisProtocol.AllSources.Where(source => !state.Has(source)).ToArray() is not { Length: > 0 } missing)
        {
            return;
        }

        await SendUrgentAsync(StasisProtocol.Subscribe(app, missing), cancellationToken).ConfigureAwait(false);
        EventLog.SubscribedToAll(logger, app);
    }

    /// <summary>Asks for what is missing, and for a while again for what a server that has just started refuses: it may still be loading it.</summary>
    private async Task SubscribeMissingAsync(string app, ApplicationState state, CancellationToken cancellationToken)
    {
        long begun = time.GetTimestamp();
        string[] known = Refused(app);
        while (true)
        {
            await RestoreMissingAsync(app, state, cancellationToken).ConfigureAwait(false);
            if (!Refused(app).Except(known).Any() || time.GetElapsedTime(begun) >= RegistrationTimeout)
            {
                return;
            }

            await Task.Delay(LongestDelay, time, cancellationToken).ConfigureAwait(false);
            state = await ReadAsync(app, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RestoreMissingAsync(string app, ApplicationState state, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string Source, int Count)> missing = book.Missing(app, state);
        foreach (string source in Refused(app).Except(missing.Select(static wish => wish.Source)))
        {
            // Nobody asks for it any more, or the server has it now.
            _refused.TryRemove((app, source), out _);
        }

        // The server counts: what was asked for twice is given back twice, so that one unsubscribe does not end it.
        int refused = 0;
        for (int round = 1; missing.Any(wish => wish.Count >= round); round++)
        {
            foreach (string[] sources in missing.Where(wish => wish.Count >= round).Select(static wish => wish.Source).Chunk(SourcesPerRequest))
            {
                refused += await ResubscribeAsync(app, sources, cancellationToken).ConfigureAwait(false);
            }
        }

        if (missing.Count > refused)
        {
            EventLog.Restored(logger, app, missing.Count - refused);
        }
    }

    /// <returns>The number of sources that the server refused.</returns>
    private async Task<int> ResubscribeAsync(string app, string[] sources, CancellationToken cancellationToken)
    {
        try
        {
            await SendUrgentAsync(StasisProtocol.Subscribe(app, sources), cancellationToken).ConfigureAwait(false);
            foreach (string source in sources)
            {
                _refused.TryRemove((app, source), out _);
                if (!book.Wants(app, source))
                {
                    // Somebody unsubscribed from it while the request was on its way, and the server did not have it yet.
                    await SendUrgentAsync(StasisProtocol.Unsubscribe(app, source), cancellationToken).ConfigureAwait(false);
                }
            }

            return 0;
        }
        catch (AriApiException refusal) when (refusal.Status is 400 or 409 or 422)
        {
            // One source that is not there makes the server refuse all of them: go one by one.
            // (404 would say that the application is gone, not the source, and is a failure of the whole restoration.)
            if (sources is not [string source])
            {
                int refused = 0;
                foreach (string one in sources)
                {
                    refused += await ResubscribeAsync(app, [one], cancellationToken).ConfigureAwait(false);
                }

                return refused;
            }

            if (ApplicationState.IsShortLived(source))
            {
                book.Forget(app, source);
                EventLog.SourceGone(logger, app, source, refusal.Status);
            }
            else if (_refused.TryAdd((app, source), true))
            {
                EventLog.SourceRefused(logger, app, source, refusal.Status);
            }

            return 1;
        }
    }

    private string[] Refused(string app) => [.. _refused.Keys.Where(refused => refused.App == app).Select(static refused => refused.Source)];

    private Task SendUrgentAsync(AriRequest request, CancellationToken cancellationToken)
        => connection.SendAsync(request.AsUrgent(), cancellationToken);
}
