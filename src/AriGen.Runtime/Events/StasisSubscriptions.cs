using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>The subscriptions of the applications: subscribes, unsubscribes, and restores subscriptions that the server has lost.</summary>
internal sealed class StasisSubscriptions(
    AriConnection connection, StasisRegistration registration, bool subscribeAll, SubscriptionBook book, TimeProvider time, ILogger logger)
{
    // One request contains a list of ids, up to the maximum body of the server.
    private const int SourcesPerRequest = 100;

    /// <summary>The time for which refused requests are repeated after the start of a server, which may still be loading.</summary>
    private static readonly TimeSpan LoadingTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LoadingDelay = TimeSpan.FromMilliseconds(250);

    /// <summary>The additional time for a request with a known outcome that a reconnect has overtaken.</summary>
    private static readonly TimeSpan SettleTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Waits until each application is registered, and restores its filter and its missing subscriptions. The filter is first, so that no
    /// unwanted events arrive in between.
    /// </summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        registration.BeginRestoration();
        foreach (string app in registration.Apps)
        {
            long begun = time.GetTimestamp();
            IReadOnlyList<string> known = book.Refused(app);
            await RestoreAsync(app, cancellationToken).ConfigureAwait(false);
            while (book.Refused(app).Except(known).Any() && time.GetElapsedTime(begun) < LoadingTimeout)
            {
                await Task.Delay(LoadingDelay, time, cancellationToken).ConfigureAwait(false);
                await SettleIdleAsync(app, cancellationToken).ConfigureAwait(false);
            }

            // Subscriptions that were restored during a request whose outcome is now known.
            while (book.HasUnsettled(app))
            {
                await SettleIdleAsync(app, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Repeats the subscriptions that the server has refused so far, such as an endpoint that is not loaded yet, and settles those in
    /// doubt.
    /// </summary>
    /// <returns><see langword="true"/> if a missing source was restored; otherwise, <see langword="false"/>.</returns>
    public async Task<bool> RestoreRestAsync(CancellationToken cancellationToken)
    {
        bool isTaken = false;
        foreach (string app in registration.Apps)
        {
            if (book.HasOpen(app))
            {
                IReadOnlyList<string> refused = book.Refused(app);
                isTaken |= await SettleIdleAsync(app, cancellationToken).ConfigureAwait(false) > 0
                    || refused.Except(book.Refused(app)).Any();
            }
        }

        return isTaken;
    }

    public async Task SubscribeAsync(string app, OneOrMany<string> sources, CancellationToken cancellationToken)
    {
        using SubscriptionHold hold = await HoldAsync(app, sources, cancellationToken).ConfigureAwait(false);
        AriRequest request = StasisProtocol.Subscribe(app, sources);
        try
        {
            if (book.IsDueForPruning)
            {
                // The response lists all subscriptions of the application.
                long mark = book.Mark();
                ApplicationState state =
                    await connection.SendAsync(request, ApplicationState.Read, cancellationToken).ConfigureAwait(false);
                book.Prune(app, state, mark);
            }
            else
            {
                await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }

            book.Add(app, sources);
        }
        catch (Exception exception) when (IsOfUnknownOutcome(exception, sources.Count))
        {
            book.Doubt(app, sources, subscribes: true);
            throw;
        }

        await SettleIfOvertakenAsync(hold, cancellationToken).ConfigureAwait(false);
    }

    public async Task UnsubscribeAsync(string app, OneOrMany<string> sources, CancellationToken cancellationToken)
    {
        using SubscriptionHold hold = await HoldAsync(app, sources, cancellationToken).ConfigureAwait(false);
        try
        {
            ApplicationState state = await connection.SendAsync(
                StasisProtocol.Unsubscribe(app, sources), ApplicationState.Read, cancellationToken).ConfigureAwait(false);
            book.Remove(app, sources, state);
        }
        catch (AriApiException refusal) when (sources.Count == 1 && refusal.Status is (409 or 422))
        {
            // The server has no such subscription, for example because its channel ended: there is nothing to restore.
            book.Forget(app, sources[0]);
            await SettleIfOvertakenAsync(hold, cancellationToken).ConfigureAwait(false);
            throw;
        }
        catch (Exception exception) when (IsOfUnknownOutcome(exception, sources.Count))
        {
            book.Doubt(app, sources, subscribes: false);
            throw;
        }

        await SettleIfOvertakenAsync(hold, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Whether the server may have carried out a failed request: its response could not be decoded, or it subscribed to some of several
    /// sources before it refused one.
    /// </summary>
    private static bool IsOfUnknownOutcome(Exception exception, int sources) =>
        exception is OperationCanceledException or AriApiException { Status: < 300 }
        || exception is AriException and not (AriRequestNotSentException or AriApiException)
        || (exception is AriApiException && sources > 1);

    /// <summary>Holds sources for a request. After an unknown outcome, reads the state of the server first.</summary>
    private async Task<SubscriptionHold> HoldAsync(string app, OneOrMany<string> sources, CancellationToken cancellationToken)
    {
        SubscriptionHold hold = await book.HoldAsync(app, sources, cancellationToken).ConfigureAwait(false);
        if (!book.HasOpen(hold))
        {
            return hold;
        }

        hold.Dispose();
        await SettleIdleAsync(app, cancellationToken).ConfigureAwait(false);
        return await book.HoldAsync(app, sources, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Settles sources that a restoration could not settle, because it began during the request. The server that carried it out may be
    /// gone.
    /// </summary>
    private async Task SettleIfOvertakenAsync(SubscriptionHold hold, CancellationToken cancellationToken)
    {
        if (!book.HasUnsettled(hold))
        {
            return;
        }

        using CancellationTokenSource limit = new(SettleTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await SettleAsync(hold, registration.ReadNewAsync, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AriException or OperationCanceledException)
        {
            // The request keeps its own outcome. The next proof, restoration or request for the source settles it.
            EventLog.NotSettled(logger, hold.App, exception);
        }
    }

    private async Task RestoreAsync(string app, CancellationToken cancellationToken)
    {
        using SubscriptionHold hold = book.HoldIdle(app, unsettles: true);
        long mark = book.Mark();
        await SettleAsync(
            hold,
            async (_, token) =>
            {
                ApplicationState state = await registration.ReadNewAsync(app, token).ConfigureAwait(false);
                await registration.RestoreFilterAsync(app, token).ConfigureAwait(false);
                await SubscribeToAllAsync(app, state, token).ConfigureAwait(false);

                // This may be one too many for a source with a pending request. It is corrected when the outcome is known.
                await ResubscribeAsync(app, book.MissingOfBusy(hold, state, mark), book.Exceed, token).ConfigureAwait(false);
                return state;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Settles all sources without a pending request.</summary>
    private async Task<int> SettleIdleAsync(string app, CancellationToken cancellationToken)
    {
        using SubscriptionHold hold = book.HoldIdle(app, unsettles: false);
        return await SettleAsync(hold, registration.ReadAsync, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Subscribes to everything if requested. The server applies subscribe-all of the upgrade only to an application that it creates, and
    /// silently ignores it for one that still exists.
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

    /// <summary>Restores the requested counts of the sources that are held.</summary>
    /// <returns>The number of missing sources that were restored.</returns>
    private async Task<int> SettleAsync(
        SubscriptionHold hold, Func<string, CancellationToken, Task<ApplicationState>> read, CancellationToken cancellationToken)
    {
        long mark = book.Mark();
        ApplicationState state = await read(hold.App, cancellationToken).ConfigureAwait(false);
        SubscriptionDifference difference = book.Compare(hold, state, mark);
        int restored = await ResubscribeAsync(hold.App, difference.Missing, book.Accept, cancellationToken).ConfigureAwait(false);
        await ResubscribeAsync(hold.App, difference.Uncertain, static (_, _) => { }, cancellationToken).ConfigureAwait(false);
        foreach ((string source, int count) in difference.LeftOver)
        {
            await TakeBackAsync(hold.App, source, count, cancellationToken).ConfigureAwait(false);
        }

        book.Settle(hold, mark);
        if (restored > 0)
        {
            EventLog.Restored(logger, hold.App, restored);
        }

        return restored;
    }

    /// <summary>
    /// Repeats requests for subscriptions. Subscriptions are counted: a source subscribed twice is restored twice, so that one unsubscribe
    /// does not end it.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <param name="wanted">The sources, with the number of requests for each.</param>
    /// <param name="accept">Notes that the server has accepted a request.</param>
    /// <param name="cancellationToken">A token to cancel the requests.</param>
    /// <returns>The number of sources that the server accepted.</returns>
    private async Task<int> ResubscribeAsync(
        string app,
        IReadOnlyList<(string Source, int Count)> wanted,
        Action<string, IReadOnlyList<string>> accept,
        CancellationToken cancellationToken)
    {
        HashSet<string> refused = new(StringComparer.Ordinal);
        for (int round = 1; wanted.Any(one => one.Count >= round); round++)
        {
            IEnumerable<string> asked = wanted.Where(one => one.Count >= round).Select(static one => one.Source).Except(refused);
            foreach (string[] sources in asked.Chunk(SourcesPerRequest))
            {
                await ResubscribeAsync(app, sources, accept, refused, cancellationToken).ConfigureAwait(false);
            }
        }

        return wanted.Count - refused.Count;
    }

    private async Task ResubscribeAsync(
        string app,
        string[] sources,
        Action<string, IReadOnlyList<string>> accept,
        HashSet<string> refused,
        CancellationToken cancellationToken)
    {
        book.Sending(app, sources);
        try
        {
            await SendUrgentAsync(StasisProtocol.Subscribe(app, sources), cancellationToken).ConfigureAwait(false);
        }
        catch (AriException failure) when (failure is AriApiException { Status: >= 300 } or AriRequestNotSentException)
        {
            book.Fail(app, sources);
            if (failure is not AriApiException { Status: 400 or 409 or 422 } refusal)
            {
                // 404 says that the application is gone, not the source.
                throw;
            }

            if (sources is [string source])
            {
                refused.Add(source);
                Refuse(app, source, refusal.Status);
                return;
            }

            // A source that does not exist makes the server refuse all of them: subscribe one by one.
            foreach (string one in sources)
            {
                await ResubscribeAsync(app, [one], accept, refused, cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        accept(app, sources);
    }

    private void Refuse(string app, string source, int status)
    {
        if (ApplicationState.IsShortLived(source))
        {
            book.Forget(app, source);
            EventLog.SourceGone(logger, app, source, status);
        }
        else if (book.Refuse(app, source))
        {
            EventLog.SourceRefused(logger, app, source, status);
        }
    }

    /// <summary>Removes subscriptions that are no longer requested.</summary>
    private async Task TakeBackAsync(string app, string source, int most, CancellationToken cancellationToken)
    {
        try
        {
            ApplicationState state;
            do
            {
                AriRequest request = StasisProtocol.Unsubscribe(app, source).AsUrgent();
                state = await connection.SendAsync(request, ApplicationState.Read, cancellationToken).ConfigureAwait(false);
            }
            while (--most > 0 && state.Has(source));
        }
        catch (AriApiException refusal) when (refusal.Status is 409 or 422)
        {
            // Its last subscription has ended in the meantime.
        }

        book.TakenBack(app, source);
    }

    private Task SendUrgentAsync(AriRequest request, CancellationToken cancellationToken)
        => connection.SendAsync(request.AsUrgent(), cancellationToken);
}
