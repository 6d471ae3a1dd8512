using System.Globalization;

namespace AriGen.Runtime;

/// <summary>Opens event sockets: connects, restores subscriptions and filters, and proves that events arrive.</summary>
internal sealed class SessionOpener(
    AriConnection connection, AriRequest upgrade, StasisSubscriptions subscriptions, DeliveryProver prover, StasisServices services)
{
    /// <summary>
    /// The share of the upgrade in the time for an attempt, so that a time-out of the upgrade is distinguished from others.
    /// </summary>
    private const double UpgradeShare = 0.6;

    /// <summary>The number of upgrades without a response to report. A single one can be a network failure.</summary>
    private const int UnansweredToTell = 2;

    private int _unanswered;

    /// <summary>Whether a late upgrade of this client can have replaced the application.</summary>
    public bool IsOwnReplacement(string app) => connection.AbandonedUpgrades.TryTake(app);

    /// <summary>Opens one socket.</summary>
    /// <param name="limit">The time for the whole attempt; it can be infinite.</param>
    /// <param name="cancellationToken">A token to cancel the attempt.</param>
    /// <returns>A session whose events arrive.</returns>
    /// <exception cref="AriException">The socket could not be opened, or not in time. It is cleaned up.</exception>
    public async Task<EventSession> OpenAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using CancellationTokenSource timer = new(limit, services.Time);
        using CancellationTokenSource attempt = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        EventSession? session = null;
        try
        {
            session = new EventSession(await ConnectAsync(limit, attempt.Token).ConfigureAwait(false), services);

            // Events are received from here on, before the session is ready, so that no early one is lost.
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

    /// <summary>
    /// Restores subscriptions that the server has refused so far, and settles those in doubt. What they would have brought until now
    /// is missing from the stream.
    /// </summary>
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

        // Connections pooled before the loss can be dead without a sign.
        connection.RenewConnections();
        try
        {
            IAriSocket socket = await services.Sockets.ConnectAsync(
                upgrade.WithTimeout(limit == Timeout.InfiniteTimeSpan ? null : limit * UpgradeShare), cancellationToken).ConfigureAwait(false);
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

    /// <summary>Ends a failed session. Its events are kept, and a gap begins after them.</summary>
    private async Task AbandonAsync(EventSession session, bool atOnce)
    {
        await (atOnce ? session.DisposeAsync().AsTask() : session.CloseAsync()).ConfigureAwait(false);
        services.Hub.Hold(session.CompleteUntil, AriGapReason.Reconnected);
    }
}
