using System.Globalization;

namespace AriGen.Runtime;

/// <summary>Opens event sockets: connects, restores what the server forgot, and proves that events arrive.</summary>
internal sealed class SessionOpener(
    AriConnection connection, AriRequest upgrade, StasisSubscriptions subscriptions, DeliveryProver prover, StasisServices services)
{
    /// <summary>The upgrade's share of an attempt's time, so that its own time-out tells an upgrade without an answer from the rest.</summary>
    private const double UpgradeShare = 0.6;

    /// <summary>One can be an accident of the network.</summary>
    private const int UnansweredToTell = 2;

    private int _unanswered;

    /// <summary>True if an upgrade of this client that came late can be what replaced the application.</summary>
    public bool IsOwnReplacement(string app) => connection.AbandonedUpgrades.TryTake(app);

    /// <summary>Opens one socket.</summary>
    /// <param name="limit">The time for it all; it may be infinite.</param>
    /// <param name="cancellationToken">A token to give up.</param>
    /// <returns>A session whose events arrive.</returns>
    /// <exception cref="AriException">It could not be opened, or not in time. Nothing of it is left.</exception>
    public async Task<EventSession> OpenAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using CancellationTokenSource timer = new(limit, services.Time);
        using CancellationTokenSource attempt = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        EventSession? session = null;
        try
        {
            session = new EventSession(await ConnectAsync(limit, attempt.Token).ConfigureAwait(false), services);

            // Events are received from here on, while it is still being prepared: nothing that arrives early is lost.
            await session.WhileOpenAsync(
                async token =>
                {
                    await subscriptions.RestoreAsync(token).ConfigureAwait(false);
                    await prover.ProveAsync(session, token).ConfigureAwait(false);
                },
                attempt.Token).ConfigureAwait(false);
            return session;
        }
        catch (Exception exception)
        {
            if (session is not null)
            {
                await AbandonAsync(session, attempt.IsCancellationRequested).ConfigureAwait(false);
            }

            if (exception is OperationCanceledException && timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                string step = session is null ? "connected" : "proven to get events";
                throw new AriOutcomeUnknownException(
                    string.Create(CultureInfo.InvariantCulture, $"The event socket was not {step} within {limit.TotalSeconds:0.###} s."), timedOut: true, exception);
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (exception is AriApplicationReplacedException { Application: var app } && IsOwnReplacement(app))
            {
                throw new AriException("An upgrade that was given up earlier has reached the server late, and has taken the application over.", exception);
            }

            throw;
        }
    }

    /// <summary>Restores subscriptions that the server has refused so far, and settles those in doubt. What they would have brought until now is missing from the stream.</summary>
    public async Task RestoreRestAsync(EventSession session, CancellationToken cancellationToken)
    {
        if (await subscriptions.RestoreRestAsync(cancellationToken).ConfigureAwait(false))
        {
            DateTimeOffset now = services.Time.GetUtcNow();
            services.Hub.Publish(new AriGap { Reason = AriGapReason.Reconnected, From = session.Opened, To = now }, 0, now);
        }
    }

    private async Task<IAriSocket> ConnectAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        prover.Reset();

        // Connections that were pooled before the loss may be dead without anybody having noticed.
        connection.RenewConnections();
        upgrade.Timeout = limit == Timeout.InfiniteTimeSpan ? null : limit * UpgradeShare;
        try
        {
            IAriSocket socket = await services.Sockets.ConnectAsync(upgrade, cancellationToken).ConfigureAwait(false);
            _unanswered = 0;
            return socket;
        }
        catch (Exception exception) when (exception is AriOutcomeUnknownException or OperationCanceledException)
        {
            connection.AbandonedUpgrades.Add(services.Names);
            if (exception is AriOutcomeUnknownException { TimedOut: true } && ++_unanswered == UnansweredToTell)
            {
                EventLog.UpgradesUnanswered(services.Logger, services.Apps, UnansweredToTell);
            }

            throw;
        }
    }

    /// <summary>Ends a session that failed. Its events are kept, and a gap begins after them.</summary>
    private async Task AbandonAsync(EventSession session, bool atOnce)
    {
        await (atOnce ? session.DisposeAsync().AsTask() : session.CloseAsync()).ConfigureAwait(false);
        services.Hub.Hold(session.CompleteUntil, AriGapReason.Reconnected);
    }
}
