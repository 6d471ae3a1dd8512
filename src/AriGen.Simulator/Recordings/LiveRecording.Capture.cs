namespace AriGen.Simulator;

internal sealed partial class LiveRecording
{
    private const string Beep = "beep";

    private StoredRecording _stored = null!;
    private CancellationTokenSource? _interruption;
    private Audio _hears;
    private long _since;
    private TimeSpan _time;
    private TimeSpan _delay;
    private RecordedTime? _recorded;
    private bool _isMuted;
    private bool _isOver;
    private bool _endsByItself;

    private TimeSpan MaxTime => TimeSpan.FromSeconds(request.MaxSeconds) + _delay;

    private TimeSpan MaxSilence => TimeSpan.FromSeconds(request.MaxSilenceSeconds);

    /// <summary>Whether there is audio that cannot be encoded. Then Asterisk ends the recording.</summary>
    private bool IsLost => _hears != Audio.None && !_stored.Format.HasContent;

    /// <summary>Records the audio until the recording ends.</summary>
    private async Task CaptureAsync()
    {
        if (request.Beeps)
        {
            await BeepAsync();
        }

        source.Ear.Changed += Heard;
        source.Listen(EndOn);
        _recorded = new RecordedTime(_stored.Format.Rate, _stored.Length, request.MaxSilenceSeconds > 0);
        _time = TimeSpan.Zero;
        _delay = table.EndsLate
            ? TimeSpan.FromTicks(TimeSpan.TicksPerSecond - (scheduler.Time.GetUtcNow().Ticks % TimeSpan.TicksPerSecond))
            : TimeSpan.Zero;
        _since = scheduler.Time.GetTimestamp();
        _hears = source.Ear.Hears;
        while (!_isOver && !IsLost && !source.Gone.IsCancellationRequested)
        {
            await WaitAsync(Left());
            Take();
            if (Left() == TimeSpan.Zero)
            {
                _isOver = _endsByItself = true;
            }
        }

        source.Listen(null);
        source.Ear.Changed -= Heard;
        if (_endsByItself)
        {
            // After silence, a digit or the maximum length, Asterisk removes the silence at the end. A stopped recording stays as it is.
            _stored.Cut(_recorded.Surplus);
        }
    }

    /// <summary>Writes the audio received so far to the file.</summary>
    public void Flush()
    {
        if (_recorded is not null)
        {
            Take();
        }
    }

    /// <summary>Plays the beep. Requests during the beep are lost, even those to stop.</summary>
    private async Task BeepAsync()
    {
        try
        {
            await scheduler.DelayAsync(SoundCatalogue.Find(Beep) ?? TimeSpan.Zero, source.Gone);
        }
        catch (OperationCanceledException)
        {
            // The source is gone, and nothing will be recorded.
        }

        _isOver = _isCanceled = false;
    }

    private async Task WaitAsync(TimeSpan time)
    {
        using CancellationTokenSource interruption = CancellationTokenSource.CreateLinkedTokenSource(source.Gone);
        _interruption = interruption;
        try
        {
            await scheduler.DelayAsync(time, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            // The state has changed. The loop checks.
        }

        _interruption = null;
    }

    /// <summary>Returns the time until the recording ends by itself.</summary>
    private TimeSpan Left()
    {
        TimeSpan left = Timeout.InfiniteTimeSpan;
        if (_state != Wire.LiveRecordingState.Paused)
        {
            left = request.MaxSeconds > 0 ? MaxTime - _time : left;
            TimeSpan silent = MaxSilence - _recorded!.LastSilence;
            left = request.MaxSilenceSeconds > 0 && _hears == Audio.Silence && (left < TimeSpan.Zero || silent < left) ? silent : left;
        }

        return left < TimeSpan.Zero && left != Timeout.InfiniteTimeSpan ? TimeSpan.Zero : left;
    }

    /// <summary>Adds the audio since the last call.</summary>
    private void Take()
    {
        TimeSpan time = scheduler.Time.GetElapsedTime(_since);
        _since = scheduler.Time.GetTimestamp();
        if (_state != Wire.LiveRecordingState.Paused)
        {
            _time += time;
            if (_hears != Audio.None)
            {
                _stored.Add(_isMuted ? Audio.Silence : _hears, time);
                _recorded!.Add(_hears, time);
            }
        }

        _hears = source.Ear.Hears;
    }

    private void Heard()
    {
        Take();
        Interrupt();
    }

    private void EndOn(char digit)
    {
        if (request.TerminateOn == "any" || request.TerminateOn == digit.ToString())
        {
            Take();
            _isOver = _endsByItself = true;
            Interrupt();
        }
    }

    private void Interrupt() => _interruption?.Cancel();
}
