namespace AriGen.Simulator;

/// <summary>Says when the far end begins to talk, and when it has been silent for long enough.</summary>
internal sealed class TalkDetector : IDisposable
{
    private readonly Channel _channel;
    private readonly TimeSpan _silence;
    private CancellationTokenSource? _silent;
    private long _since;
    private bool _talks;

    private TalkDetector(Channel channel, TimeSpan silence)
    {
        _channel = channel;
        _silence = silence;
        channel.Ear.Changed += Heard;
    }

    /// <summary>Begins to listen.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="silence">How long it has to be silent. Asterisk's default is 2.5 s.</param>
    public static TalkDetector Start(Channel channel, TimeSpan silence)
    {
        TalkDetector detector = new(channel, silence);
        detector.Heard();
        return detector;
    }

    public void Dispose()
    {
        _channel.Ear.Changed -= Heard;
        _silent?.Cancel();
    }

    private void Heard()
    {
        _silent?.Cancel();
        _silent = null;
        switch (_channel.Ear.Hears)
        {
            case Audio.Sound when !_talks:
                _talks = true;
                _since = _channel.Scheduler.Time.GetTimestamp();
                _channel.Publish(ChannelEvents.TalkingStarted(_channel));
                break;
            case Audio.Silence when _talks:
                CancellationTokenSource silent = _silent = CancellationTokenSource.CreateLinkedTokenSource(_channel.HungUp);
                TimeSpan talked = _channel.Scheduler.Time.GetElapsedTime(_since);
                _channel.Scheduler.Start(() => WaitAsync(talked, silent.Token));
                break;
        }
    }

    private async Task WaitAsync(TimeSpan talked, CancellationToken talks)
    {
        try
        {
            await _channel.Scheduler.DelayAsync(_silence, talks);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _talks = false;
        _channel.Publish(ChannelEvents.TalkingFinished(_channel, talked));
    }
}
