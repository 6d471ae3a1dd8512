using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>The applications as the server holds them: proves that they are there, and gives back what the server forgot.</summary>
internal sealed class StasisRegistration(
    AriConnection connection, IReadOnlyList<string> apps, bool subscribeAll, SubscriptionBook book, TimeProvider time, ILogger logger)
{
    // The server answers the upgrade before it registers the application, so a 404 right after it means "not yet".
    private static readonly TimeSpan RegistrationTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(250);

    // A list of ids goes into one request, up to what the server takes as a body.
    private const int SourcesPerRequest = 100;

    /// <summary>Returns when each application is registered, so that events can arrive.</summary>
    public async Task ProveAsync(CancellationToken cancellationToken)
    {
        foreach (string app in apps)
        {
            ApplicationState state = await ReadAsync(app, cancellationToken).ConfigureAwait(false);
            await SubscribeToAllAsync(app, state, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Asks again for what was asked for and is missing, the filter first, so that nothing unwanted comes between.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        book.BeginRestoration();
        foreach (string app in apps)
        {
            ApplicationState state = await ReadAsync(app, cancellationToken).ConfigureAwait(false);
            if (book.Filter(app) is { } filter)
            {
                await connection.SendAsync(StasisProtocol.Filter(app, filter), cancellationToken).ConfigureAwait(false);
            }

            await SubscribeToAllAsync(app, state, cancellationToken).ConfigureAwait(false);
            await SubscribeMissingAsync(app, state, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task SubscribeAsync(string app, OneOrMany<string> sources, CancellationToken cancellationToken)
    {
        int restorations = book.Restorations;
        AriRequest request = StasisProtocol.Subscribe(app, sources);
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

        book.Add(app, sources);

        // A restoration that began meanwhile did not know of this: the server that accepted it may be gone.
        if (book.Restorations != restorations)
        {
            ApplicationState state = await ReadAsync(app, cancellationToken).ConfigureAwait(false);
            await SubscribeMissingAsync(app, state, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task UnsubscribeAsync(string app, OneOrMany<string> sources, CancellationToken cancellationToken)
    {
        try
        {
            await connection.SendAsync(StasisProtocol.Unsubscribe(app, sources), cancellationToken).ConfigureAwait(false);
        }
        catch (AriApiException refusal) when (sources.Count == 1 && refusal.Status is (409 or 422))
        {
            // The server has no such subscription, because its channel ended for one: there is nothing to restore.
            book.Forget(app, sources[0]);
            throw;
        }

        book.Remove(app, sources);
    }

    public async Task FilterAsync(string app, EventFilter filter, CancellationToken cancellationToken)
    {
        int restorations;
        do
        {
            restorations = book.Restorations;
            await connection.SendAsync(StasisProtocol.Filter(app, filter), cancellationToken).ConfigureAwait(false);
            book.SetFilter(app, filter);
        }
        while (book.Restorations != restorations);
    }

    private async Task<ApplicationState> ReadAsync(string app, CancellationToken cancellationToken)
    {
        long begun = time.GetTimestamp();
        for (TimeSpan delay = FirstDelay; ; delay = delay < LongestDelay ? delay * 2 : LongestDelay)
        {
            try
            {
                return await connection.SendAsync(StasisProtocol.Application(app), ApplicationState.Read, cancellationToken).ConfigureAwait(false);
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

        await connection.SendAsync(StasisProtocol.Subscribe(app, missing), cancellationToken).ConfigureAwait(false);
        EventLog.SubscribedToAll(logger, app);
    }

    private async Task SubscribeMissingAsync(string app, ApplicationState state, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string Source, int Count)> missing = book.Missing(app, state);
        if (missing.Count == 0)
        {
            return;
        }

        // The server counts: what was asked for twice is given back twice, so that one unsubscribe does not end it.
        for (int round = 1; missing.Any(wish => wish.Count >= round); round++)
        {
            foreach (string[] sources in missing.Where(wish => wish.Count >= round).Select(wish => wish.Source).Chunk(SourcesPerRequest))
            {
                await ResubscribeAsync(app, sources, cancellationToken).ConfigureAwait(false);
            }
        }

        EventLog.Restored(logger, app, missing.Count);
    }

    private async Task ResubscribeAsync(string app, string[] sources, CancellationToken cancellationToken)
    {
        try
        {
            await connection.SendAsync(StasisProtocol.Subscribe(app, sources), cancellationToken).ConfigureAwait(false);
        }
        catch (AriApiException refusal) when (refusal.Status is 400 or 409 or 422)
        {
            // One source that has ended meanwhile makes the server refuse all of them: go one by one, and forget that one.
            // (404 would say that the application is gone, not the source, and is a failure of the whole restoration.)
            if (sources is [string gone])
            {
                book.Forget(app, gone);
                EventLog.SourceGone(logger, app, gone, refusal.Status);
                return;
            }

            foreach (string source in sources)
            {
                await ResubscribeAsync(app, [source], cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
