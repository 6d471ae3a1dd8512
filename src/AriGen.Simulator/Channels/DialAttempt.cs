namespace AriGen.Simulator;

/// <summary>A call that the server makes by itself, from the first Dial event to the last.</summary>
internal sealed class DialAttempt
{
    private readonly TaskCompletionSource<bool> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel _channel;
    private readonly string _dialled;

    private DialAttempt(Channel channel, string dialled)
    {
        _channel = channel;
        _dialled = dialled;
    }

    /// <summary>Calls, and waits for the outcome.</summary>
    /// <param name="channel">The channel whose far end is called.</param>
    /// <param name="dialled">What was dialled, without the technology.</param>
    /// <param name="timeout">How long it may take; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <returns>Whether it was answered.</returns>
    public static async Task<bool> RunAsync(Channel channel, string dialled, TimeSpan timeout)
    {
        DialAttempt attempt = new(channel, dialled);
        channel.SignalReceived = attempt.Receive;
        if (!await channel.Technology.CallAsync(channel))
        {
            return false;
        }

        DialEvents.Publish(channel, "", dialled);
        using CancellationTokenSource timer = new();
        using CancellationTokenRegistration ended = channel.HungUp.Register(attempt.End);
        channel.Scheduler.Start(() => attempt.ExpireAsync(timeout, timer.Token));
        bool isAnswered = await attempt._outcome.Task;
        timer.Cancel();
        channel.SignalReceived = null;
        return isAnswered;
    }

    private async Task ExpireAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            await _channel.Scheduler.DelayAsync(timeout, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        // Asterisk says nothing of it but by the cause.
        if (_outcome.TrySetResult(false))
        {
            _channel.Cause = HangupCause.NoAnswer;
        }
    }

    private void Receive(Signal signal)
    {
        DialEvents.Receive(_channel, signal, _dialled);
        if (signal is Signal.Answer or Signal.Busy or Signal.Congestion)
        {
            _outcome.TrySetResult(signal == Signal.Answer);
        }
    }

    /// <summary>It is hung up, by whichever side.</summary>
    private void End()
    {
        if (!_outcome.Task.IsCompleted)
        {
            DialEvents.Publish(_channel, DialStatus.Of(_channel.Cause), _dialled);
            _outcome.TrySetResult(false);
        }
    }
}
