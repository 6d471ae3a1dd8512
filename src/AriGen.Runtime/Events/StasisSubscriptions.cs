using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>The subscriptions of the applications: subscribes, unsubscribes, and restores what the server forgot.</summary>
internal sealed class StasisSubscriptions(
    AriConnection connection, StasisRegistration registration, bool subscribeAll, SubscriptionBook book, TimeProvider time, ILogger logger)
{
    // A list of ids goes into one request, up to what the server takes as a body.
    private const int SourcesPerRequest = 100;

    /// <summary>The time for which a server that has just started is asked again for what it refuses: it may still be loading it.</summary>
    private static readonly TimeSpan LoadingTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LoadingDelay = TimeSpan.FromMilliseconds(250);

    /// <summary>The time that a request whose outcome is known may take longer because a reconnect has overtaken it.</summary>
    private static readonly TimeSpan SettleTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Waits until each application is registered, and asks again for what was asked for and is missing, the filter first, so that
    /// nothing unwanted comes between.
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

            // What was restored besides a request that has its outcome by now.
            while (book.HasUnsettled(app))
            {
                await SettleIdleAsync(app, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Asks again for the sources that the server has refused so far, such as an endpoint that it has still to load, and settles what is
    /// in doubt.
    /// </summary>
    /// <returns>True if it has taken a source that was missing.</returns>
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
                // The answer lists all that the application is subscribed to now.
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
            // The server has no such subscription, because its channel ended for one: there is nothing to restore.
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
    /// The answer may be one that nobody understands, though it says that the request was accepted. Of several sources the server may have
    /// taken some before it refused one.
    /// </summary>
    private static bool IsOfUnknownOutcome(Exception exception, int sources) =>
        exception is OperationCanceledException or AriApiException { Status: < 300 }
        || exception is AriException and not (AriRequestNotSentException or AriApiException)
        || (exception is AriApiException && sources > 1);

    /// <summary>Holds sources for a request. After an unknown outcome, the server is asked before anything is counted on top of it.</summary>
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

    /// <summary>Settles what a restoration that began during the request could not: the server that carried it out may be gone.</summary>
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
            // The request's own outcome stands. The next proof, the next restoration or the next request for the source settles it.
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

                // For a source with a request under way that may be once too often. It is put right when the outcome is known.
                await ResubscribeAsync(app, book.MissingOfBusy(hold, state, mark), book.Exceed, token).ConfigureAwait(false);
                return state;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Settles all for which no request is under way.</summary>
    private async Task<int> SettleIdleAsync(string app, CancellationToken cancellationToken)
    {
        using SubscriptionHold hold = book.HoldIdle(app, unsettles: false);
        return await SettleAsync(hold, registration.ReadAsync, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Makes the server count the sources that are held as often as was asked for.</summary>
    /// <returns>The number of sources that were missing, and that the server has taken again.</returns>
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

    /// <summary>The server counts: what was asked for twice is given back twice, so that one unsubscribe does not end it.</summary>
    /// <param name="app">The application.</param>
    /// <param name="wishes">The sources, each as often as it is to be asked for.</param>
    /// <param name="accept">Notes that the server has accepted a request.</param>
    /// <param name="cancellationToken">A token to give up.</param>
    /// <returns>The number of sources that the server took.</returns>
    private async Task<int> ResubscribeAsync(
        string app,
        IReadOnlyList<(string Source, int Count)> wishes,
        Action<string, IReadOnlyList<string>> accept,
        CancellationToken cancellationToken)
    {
        HashSet<string> refused = new(StringComparer.Ordinal);
        for (int round = 1; wishes.Any(wish => wish.Count >= round); round++)
        {
            IEnumerable<string> asked = wishes.Where(wish => wish.Count >= round).Select(static wish => wish.Source).Except(refused);
            foreach (string[] sources in asked.Chunk(SourcesPerRequest))
            {
                await ResubscribeAsync(app, sources, accept, refused, cancellationToken).ConfigureAwait(false);
            }
        }

        return wishes.Count - refused.Count;
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

            // One source that is not there makes the server refuse all of them: go one by one.
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

    /// <summary>Ends subscriptions that nobody asks for any more.</summary>
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
            // Its last subscription has ended meanwhile.
        }

        book.TakenBack(app, source);
    }

    private Task SendUrgentAsync(AriRequest request, CancellationToken cancellationToken)
        => connection.SendAsync(request.AsUrgent(), cancellationToken);
}
