using System.Diagnostics.CodeAnalysis;
using Polly;
using Polly.Retry;

namespace AriGen.Runtime;

/// <summary>
/// Keeps the event socket open: the one flow that opens, supervises and closes sockets, one after the other,
/// so that at no time two of them feed the readers, and that ends every stream when it ends.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The token source has neither a timer nor a handle, and Stop may be called at any time.")]
internal sealed class EventLoop
{
    private readonly StasisServices _services;
    private readonly AriRequest _upgrade;
    private readonly StasisRegistration _registration;
    private readonly AriReconnectOptions _options;
    private readonly ResiliencePipeline _pipeline;
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isConnected;

    public EventLoop(AriRequest upgrade, StasisRegistration registration, StasisServices services, AriReconnectOptions options)
    {
        _upgrade = upgrade;
        _registration = registration;
        _services = services;
        _options = options;
        _pipeline = BuildPipeline();
    }

    public bool IsConnected => _isConnected;

    public bool IsStopping => _stop.IsCancellationRequested;

    public Task Completion => _completion.Task;

    /// <summary>Opens the first socket. Whatever fails here is the caller's, and leaves nothing behind.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        EventSession session = await OpenAsync(_registration.ProveAsync, cancellationToken).ConfigureAwait(false);
        _isConnected = true;
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
                await session.Ended.WaitAsync(_stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (IsStopping)
                {
                    _isConnected = false;
                    await session.CloseAsync().ConfigureAwait(false);
                    break;
                }

                await LoseAsync(session).ConfigureAwait(false);
                if (!_options.Enabled)
                {
                    throw session.Reason!;
                }

                session = await _pipeline.ExecuteAsync(static (self, token) => self.ReopenAsync(token), this, _stop.Token).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // The end of the loop, for whatever reason, is the end of every stream and must reach every reader.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = IsStopping ? null : exception;
        }

        _isConnected = false;
        _services.Hub.End(failure);
        if (failure is null)
        {
            _completion.SetResult();
            EventLog.Stopped(_services.Logger, _services.Apps);
        }
        else
        {
            _completion.SetException(failure);

            // Readers throw it too; an application that never looks at Completion must not find it among unobserved ones.
            _ = _completion.Task.Exception;
            EventLog.Failed(_services.Logger, _services.Apps, failure);
        }
    }

    private async Task<EventSession> OpenAsync(Func<CancellationToken, Task> prepare, CancellationToken cancellationToken)
    {
        IAriSocket socket = await _services.Sockets.ConnectAsync(_upgrade, cancellationToken).ConfigureAwait(false);
        EventSession session = new(socket, _services);
        try
        {
            // Events are received from here on, while it is still being prepared: nothing that arrives early is lost.
            await session.WhileOpenAsync(prepare, cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await (cancellationToken.IsCancellationRequested ? session.DisposeAsync().AsTask() : session.CloseAsync()).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// One attempt of the pipeline. It lasts until the new connection has proven itself: one that is lost before that
    /// counts as a failed attempt, so the delays keep growing when the server accepts sockets only to drop them.
    /// </summary>
    private async ValueTask<EventSession> ReopenAsync(CancellationToken cancellationToken)
    {
        EventSession session = await OpenAsync(_registration.RestoreAsync, cancellationToken).ConfigureAwait(false);
        _isConnected = true;

        // Before the gap is there to be read: who sees it finds everything else as it says.
        _services.Report.Reconnected();
        _services.Hub.Release();

        await session.Ended.WaitAsync(_options.MaxDelay, _services.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!session.Ended.IsCompleted || cancellationToken.IsCancellationRequested)
        {
            return session;
        }

        await LoseAsync(session).ConfigureAwait(false);
        throw session.Reason!;
    }

    private async Task LoseAsync(EventSession session)
    {
        _isConnected = false;
        _services.Hub.Hold();
        EventLog.Lost(_services.Logger, _services.Apps, session.Reason!);
        await session.CloseAsync().ConfigureAwait(false);
    }

    private ResiliencePipeline BuildPipeline()
    {
        // Polly counts the attempts after the first one, and wants at least one of them.
        int retries = _options.MaxAttempts is { } attempts ? attempts - 1 : int.MaxValue;
        if (retries < 1)
        {
            return ResiliencePipeline.Empty;
        }

        return new ResiliencePipelineBuilder { TimeProvider = _services.Time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } exception && IsWorthRepeating(exception)),
                MaxRetryAttempts = retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = NoMoreThanADay(_options.MinDelay),
                MaxDelay = NoMoreThanADay(_options.MaxDelay),
                OnRetry = arguments =>
                {
                    EventLog.ReconnectFailed(
                        _services.Logger, _services.Apps, arguments.AttemptNumber + 1, arguments.RetryDelay.TotalMilliseconds, arguments.Outcome.Exception!);
                    return default;
                },
            })
            .Build();
    }

    // Wrong credentials do not become right by trying again, and a client that was disposed does not come back. Everything
    // else may: while Asterisk starts it refuses connections, and then answers 404 and 503 until its modules are loaded.
    private bool IsWorthRepeating(Exception exception) =>
        !IsStopping && exception is not (AriUnauthorizedException or AriForbiddenException or ObjectDisposedException);

    // Polly takes no longer delays.
    private static TimeSpan NoMoreThanADay(TimeSpan delay) => delay < TimeSpan.FromDays(1) ? delay : TimeSpan.FromDays(1);
}
