using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>A call to the far end of a channel, from the first Dial event to the last.</summary>
internal sealed class DialAttempt
{
    private readonly TaskCompletionSource<string> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
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
    /// <returns>The last status: ANSWER, BUSY, CONGESTION, NOANSWER or CANCEL.</returns>
    public static async Task<string> RunAsync(Channel channel, string dialled, TimeSpan timeout)
    {
        DialAttempt attempt = new(channel, dialled);
        channel.SignalReceived = attempt.Receive;
        attempt.Publish("");
        channel.Technology.Call(channel);
        using CancellationTokenSource timer = new();
        using CancellationTokenRegistration ended = channel.HungUp.Register(() => attempt.End(DialStatus.Of(channel.Cause)));
        channel.Pbx.Start(() => attempt.ExpireAsync(timeout, timer.Token));
        string outcome = await attempt._outcome.Task;
        timer.Cancel();
        channel.SignalReceived = null;
        return outcome;
    }

    private async Task ExpireAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            await _channel.Pbx.DelayAsync(timeout, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        // No event says so.
        _channel.Cause = HangUpCause.NoAnswer;
        _outcome.TrySetResult("NOANSWER");
    }

    private void Receive(Signal signal)
    {
        switch (signal)
        {
            case Signal.Ringing:
                _channel.Enter(ChannelState.Ringing);
                Publish("RINGING");
                break;
            case Signal.Progress:
                Publish("PROGRESS");
                break;
            case Signal.Proceeding:
                Publish("PROCEEDING");
                break;
            case Signal.Answer:
                _channel.Enter(ChannelState.Up);
                End("ANSWER");
                break;
            case Signal.Busy:
                End("BUSY");
                break;
            case Signal.Congestion:
                End("CONGESTION");
                break;
        }
    }

    private void End(string status)
    {
        if (_outcome.TrySetResult(status))
        {
            Publish(status);
        }
    }

    private void Publish(string status)
        => _channel.Publish(new Dial { Application = "", Timestamp = default, Peer = _channel.Snapshot(), Dialstatus = status, Dialstring = _dialled, Forward = "" });
}
