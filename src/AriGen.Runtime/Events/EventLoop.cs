using System.Diagnostics.CodeAnalysis;

namespace AriGen.Runtime;

/// <summary>
/// Keeps the event socket open: the one flow that opens, supervises and closes sockets, one after the other,
/// so that at no time two of them feed the readers, and that ends every stream when it ends.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The token source has neither a timer nor a handle, and Stop may be called at any time.")]
internal sealed class EventLoop(SessionOpener opener, DeliveryProver prover, StasisServices services, AriClientOptions options)
{
    private readonly ReconnectDelays _delays = new(options.Reconnect);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isConnected;

    public bool IsConnected => _isConnected;

    public bool IsStopping => _stop.IsCancellationRequested;

    public Task Completion => _completion.Task;

    /// <summary>Opens the first socket. Whatever fails here is the caller's, and leaves nothing behind.</summary>
    public async Task StartAsync(bool waitForServer, CancellationToken cancellationToken)
    {
        EventSession session = await (waitForServer
            ? OpenAsync(isFirst: true, cancellationToken)
            : opener.OpenAsync(options.RequestTimeout, cancellationToken)).ConfigureAwait(false);
        _isConnected = true;

        // Attempts before the first proof may have brought events.
        services.Hub.Release();
        _ = Task.Run(() => RunAsync(session), CancellationToken.None);
    }

    /// <summary>Asks it to end; <see cref="Completion"/> says when it has.</summary>
    public void Stop()
    {
        // CancelAsync, because callbacks that are registered behind the token are foreign code that need not be quick.
        _ = _stop.CancelAsync();
    }

    private async Task RunAsync(EventSession session)
    {
        Exception? failure = null;
        try
        {
            while (true)
            {
                long connected = services.Time.GetTimestamp();
                await SuperviseAsync(session).ConfigureAwait(false);
                _isConnected = false;
                if (IsStopping)
                {
                    await session.CloseAsync().ConfigureAwait(false);
                    break;
                }

                bool isReplaced = session.Reason is AriApplicationReplacedException { Application: var app } && !opener.IsOwnReplacement(app);
                services.Hub.Hold(session.CompleteUntil, isReplaced ? AriGapReason.Replaced : AriGapReason.Reconnected);
                EventLog.Lost(services.Logger, services.Apps, session.Reason!.Message);
                await session.CloseAsync().ConfigureAwait(false);
                if (!options.Reconnect.Enabled || (isReplaced && options.WhenReplaced == AriReplacedPolicy.Fail))
                {
                    throw session.Reason!;
                }

                TimeSpan delay = _delays.AfterLoss(services.Time.GetElapsedTime(connected), isReplaced);
                await Task.Delay(delay, services.Time, _stop.Token).ConfigureAwait(false);
                session = await OpenAsync(isFirst: false, _stop.Token).ConfigureAwait(false);
                _isConnected = true;

                // Before the gap is there to be read: who sees it finds everything else as it says.
                services.Report.Reconnected();
                services.Hub.Release();
            }
        }
#pragma warning disable CA1031 // The end of the loop, for whatever reason, is the end of every stream and must reach every reader.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = IsStopping ? null : exception;
            if (!session.Ended.IsCompleted)
            {
                await session.CloseAsync().ConfigureAwait(false);
            }
        }

        _isConnected = false;
        services.Hub.End(failure);
        if (failure is null)
        {
            _completion.SetResult();
            EventLog.Stopped(services.Logger, services.Apps);
        }
        else
        {
            _completion.SetException(failure);

            // Readers throw it too; an application that never looks at Completion must not find it among unobserved ones.
            _ = _completion.Task.Exception;
            EventLog.Failed(services.Logger, services.Apps, failure);
        }
    }

    /// <summary>Returns when the session has ended, or is to be ended. It is asked for a proof again and again, and ends when none comes.</summary>
    private async Task SuperviseAsync(EventSession session)
    {
        while (true)
        {
            await session.Ended.WaitAsync(options.KeepAliveInterval, services.Time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (session.Ended.IsCompleted || IsStopping)
            {
                return;
            }

            if (session.NeedsProof && await ProveAsync(session).ConfigureAwait(false) is { } failure)
            {
                await session.LoseAsync(failure).ConfigureAwait(false);
                return;
            }
        }
    }

    /// <returns>
    /// The reason if the session gets no events; otherwise, null. A server that refuses connections is no reason, as its socket may be well
    /// all the same; one that answers nothing is, unless an event has come.
    /// </returns>
    private async Task<AriException?> ProveAsync(EventSession session)
    {
        DateTimeOffset begun = services.Time.GetUtcNow();
        using CancellationTokenSource limit = new(options.KeepAliveTimeout, services.Time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _stop.Token);
        try
        {
            await session.WhileOpenAsync(
                async token =>
                {
                    await opener.RestoreRestAsync(session, token).ConfigureAwait(false);
                    await prover.ProveAsync(session, token).ConfigureAwait(false);
                },
                either.Token).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (exception is AriException or OperationCanceledException)
        {
            if (session.Ended.IsCompleted || IsStopping)
            {
                return null;
            }

            if (exception is AriNotFoundException
                || (exception is EventsNotDeliveredException missing && !await IsBlockedAsync(missing.App).ConfigureAwait(false)))
            {
                return (AriException)exception;
            }

            if (exception is OperationCanceledException && session.Arrived < begun)
            {
                return new AriException("The server has neither answered a request nor sent an event for as long as a keep-alive may take.", exception);
            }

            EventLog.NotProven(services.Logger, services.Apps, exception);
            return null;
        }
    }

    /// <summary>A filter that somebody has set by a request of his own can block the proof. The next one takes it into account.</summary>
    private async Task<bool> IsBlockedAsync(string app)
    {
        using CancellationTokenSource limit = new(options.KeepAliveTimeout, services.Time);
        try
        {
            return await prover.IsBlockedAsync(app, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AriException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Tries to open a socket until one is proven, or until trying again makes no sense.</summary>
    private async Task<EventSession> OpenAsync(bool isFirst, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            long begun = services.Time.GetTimestamp();
            try
            {
                return await opener.OpenAsync(options.Reconnect.EffectiveAttemptTimeout, cancellationToken).ConfigureAwait(false);
            }
            catch (AriException exception) when (IsWorthRepeating(exception, attempt, isFirst))
            {
                // Counted from the beginning of the attempt, so that one that hangs does not add to the time that a server stays unnoticed.
                TimeSpan delay = (IsRefusal(exception) ? options.Reconnect.MaxDelay : _delays.AfterFailure(attempt)) - services.Time.GetElapsedTime(begun);
                delay = delay > TimeSpan.Zero ? delay : TimeSpan.Zero;
                Log(attempt, isFirst, delay, exception);
                await Task.Delay(delay, services.Time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private void Log(int attempt, bool isFirst, TimeSpan delay, AriException exception)
    {
        if (IsRefusal(exception))
        {
            EventLog.CredentialsRefused(services.Logger, services.Apps, attempt, delay.TotalMilliseconds, exception.Message);
        }
        else if (isFirst)
        {
            EventLog.WaitingForServer(services.Logger, services.Apps, attempt, delay.TotalMilliseconds, exception.Message);
        }
        else
        {
            EventLog.ReconnectFailed(services.Logger, services.Apps, attempt, delay.TotalMilliseconds, exception.Message);
        }
    }

    // While Asterisk starts it refuses connections, and then answers 404 and 503 until its modules are loaded; while it is reconfigured
    // it can refuse credentials that are right. At the start, they are most likely wrong.
    private bool IsWorthRepeating(AriException exception, int attempt, bool isFirst) =>
        !IsStopping
        && (isFirst || attempt != options.Reconnect.MaxAttempts)
        && !(IsRefusal(exception) && (isFirst || !options.Reconnect.RetryUnauthorized))
        && !(exception is AriApplicationReplacedException && options.WhenReplaced == AriReplacedPolicy.Fail);

    private static bool IsRefusal(AriException exception) => exception is AriUnauthorizedException or AriForbiddenException;
}
