using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>A waiting or running recording.</summary>
internal sealed partial class LiveRecording(RecordingTable table, PbxScheduler scheduler, RecordingRequest request, RecordingSource source)
{
    private LiveRecordingState _state = LiveRecordingState.Queued;
    private string? _cause;
    private bool _isCanceled;

    public string Name => request.Name;

    /// <summary>Returns the recording as ARI shows it.</summary>
    public Wire.LiveRecording Snapshot() => new()
    {
        Name = request.Name,
        Format = request.Format,
        TargetUri = source.Target,
        State = _state,
        Cause = _cause,
        Duration = Seconds(Length?.Seconds),
        TalkingDuration = request.MaxSilenceSeconds > 0 ? Seconds(Length?.TalkingSeconds) : null,
        SilenceDuration = request.MaxSilenceSeconds > 0 ? Seconds(Length?.Seconds - Length?.TalkingSeconds) : null,
    };

    /// <summary>Records when the turn of the recording has come. As in Asterisk, a recording stopped before is started, too.</summary>
    public async Task RunAsync()
    {
        if (source.Obstacle is { } obstacle)
        {
            _state = LiveRecordingState.Failed;
            _cause = obstacle;
            source.Publish(MediaEvents.Failed(this));
        }
        else
        {
            await RecordAsync();
        }

        table.Remove(this);
    }

    /// <summary>Ends the recording and keeps the file.</summary>
    /// <exception cref="RefusedException">The recording was already ended while it waited.</exception>
    public void Stop() => End(false);

    /// <summary>Ends the recording and discards the file.</summary>
    /// <exception cref="RefusedException">The recording was already ended while it waited.</exception>
    public void Cancel() => End(true);

    /// <summary>Pauses or resumes the recording. Audio during the pause is left out.</summary>
    /// <exception cref="RefusedException">The recording is not running.</exception>
    public void Pause(bool pauses)
    {
        Change(() => _state = pauses ? LiveRecordingState.Paused : LiveRecordingState.Recording);
    }

    /// <summary>Mutes or unmutes the recording. Audio meanwhile is replaced by silence.</summary>
    /// <exception cref="RefusedException">The recording is not running.</exception>
    public void Mute(bool mutes) => Change(() => _isMuted = mutes);

    /// <summary>The recorded time, which is shown only after the end.</summary>
    private RecordedTime? Length => _state == LiveRecordingState.Done ? _recorded : null;

    private static TimeSpan? Seconds(int? number) => number is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private bool Runs => _state == LiveRecordingState.Recording || _state == LiveRecordingState.Paused;

    private async Task RecordAsync()
    {
        await source.PrepareAsync();
        _stored = table.Open(request);
        _state = LiveRecordingState.Recording;
        source.Publish(MediaEvents.Started(this));
        await CaptureAsync();
        if (_isCanceled)
        {
            table.RemoveAll(Name);
        }

        _state = LiveRecordingState.Done;
        source.Publish(MediaEvents.Finished(this));
    }

    private void End(bool cancels)
    {
        if (_state == LiveRecordingState.Queued)
        {
            _state = LiveRecordingState.Canceled;
            return;
        }

        Change(() =>
        {
            _isCanceled = cancels;
            _isOver = true;
        });
    }

    private void Change(Action change)
    {
        if (!Runs)
        {
            throw new RefusedException(409, "Recording not in session");
        }

        Flush();
        change();
        Interrupt();
    }
}
