using System.Diagnostics.CodeAnalysis;

namespace AriGen.Runtime;

/// <summary>
/// Keeps the event socket open. One loop opens, supervises and closes sockets, one at a time, so that never two of them publish
/// events, and ends all streams when it ends.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The token source has neither a timer nor a handle, and Stop can be called at any time.")]
internal sealed class EventLoop(SessionOpener opener, DeliveryProver prover, StasisServices services, AriClientOptions options)
{
    private readonly ReconnectDelays _delays = new(options.Reconnect);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isConnected;

    public bool IsConnected => _isConnected;

    public bool IsStopping => _stop.IsCancellationRequested;

    public Task Completion => _completion.Task;

    /// <summary>Opens the first socket. A failure is thrown to the caller, with everything cleaned up.</summary>
    public async Task StartAsync(bool waitForServer, CancellationToken cancellationToken)
    {
        EventSession session = await (waitForServer
            ? OpenAsync(isFirst: true, cancellationToken)
            : opener.OpenAsync(options.RequestTimeout, cancellationToken)).ConfigureAwait(false);
        _isConnected = true;

        // Attempts before the first proof can have received events.
        services.Hub.Release();
        _ = Task.Run(() => RunAsync(session), CancellationToken.None);
    }

    /// <summary>Requests the end of the loop; <see cref="Completion"/> completes when it has ended.</summary>
    public void Stop()
    {
        // CancelAsync, because the callbacks of the token can be slow user code.
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

                // Before the gap is published, so that its reader finds the reported state.
                services.Report.Reconnected();
                services.Hub.Release();
            }
        }
#pragma warning disable CA1031 // The end of the loop, for any reason, must end all streams.
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

            // Readers throw it too, so that an application that ignores Completion must not get an unobserved exception.
            _ = _completion.Task.Exception;
            EventLog.Failed(services.Logger, services.Apps, failure);
        }
    }

    /// <summary>Requests proofs of a session, and returns when it has ended, or must end because a proof is missing.</summary>
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
    /// The reason if the session gets no events; otherwise, <see langword="null"/>. A server that refuses connections is not a reason, as
    /// its socket can still work; one that does not respond is, unless an event has arrived.
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
                return new AriException("The server has neither responded to a request nor sent an event within the keep-alive time-out.", exception);
            }

            EventLog.NotProven(services.Logger, services.Apps, exception);
            return null;
        }
    }

    /// <summary>Whether a filter set by another request blocks the proof, which the next proof then takes into account.</summary>
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

    /// <summary>Opens a socket, with retries until one is proven or a retry is pointless.</summary>
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
                // Measured from the start of the attempt, so that an attempt that hangs does not extend the time until a server is found.
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

    // A starting Asterisk refuses connections, and then responds with 404 and 503 until its modules are loaded. During a reload it can
    // reject valid credentials; at the start of the application, they are most likely wrong.
    private bool IsWorthRepeating(AriException exception, int attempt, bool isFirst) =>
        !IsStopping
        && (isFirst || attempt != options.Reconnect.MaxAttempts)
        && !(IsRefusal(exception) && (isFirst || !options.Reconnect.RetryUnauthorized))
        && !(exception is AriApplicationReplacedException && options.WhenReplaced == AriReplacedPolicy.Fail);

    private static bool IsRefusal(AriException exception) => exception is AriUnauthorizedException or AriForbiddenException;
}
