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

    /// <summary>Something is heard that cannot be written: Asterisk gives up.</summary>
    private bool IsLost => _hears != Audio.None && !_stored.Format.HasContent;

    /// <summary>Takes what is heard until something ends it.</summary>
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
        _delay = table.EndsLate ? TimeSpan.FromTicks(TimeSpan.TicksPerSecond - (scheduler.Time.GetUtcNow().Ticks % TimeSpan.TicksPerSecond)) : TimeSpan.Zero;
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
            // By silence, a digit or its length: then Asterisk cuts the silence at the end off. One that is stopped stays as it is.
            _stored.Cut(_recorded.Surplus);
        }
    }

    /// <summary>What is heard until now goes to the file.</summary>
    public void Flush()
    {
        if (_recorded is not null)
        {
            Take();
        }
    }

    /// <summary>What is asked for while it beeps is lost, also an end.</summary>
    private async Task BeepAsync()
    {
        try
        {
            await scheduler.DelayAsync(SoundCatalogue.Find(Beep) ?? TimeSpan.Zero, source.Gone);
        }
        catch (OperationCanceledException)
        {
            // Gone: nothing will be recorded.
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
            // Something has changed: the loop looks.
        }

        _interruption = null;
    }

    /// <summary>How long until it ends by itself.</summary>
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

    /// <summary>Takes what has been heard since the last time.</summary>
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
