using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>A recording that waits or runs.</summary>
internal sealed partial class LiveRecording(RecordingTable table, PbxScheduler scheduler, RecordingRequest request, RecordingSource source)
{
    private LiveRecordingState _state = LiveRecordingState.Queued;
    private string? _cause;
    private bool _isCanceled;

    public string Name => request.Name;

    /// <summary>The recording as ARI shows it, now.</summary>
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

    /// <summary>Records, when its turn has come. One that was stopped before is recorded too: so does Asterisk.</summary>
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

    /// <summary>Ends it and keeps what there is.</summary>
    /// <exception cref="RefusedException">It was ended while it waited.</exception>
    public void Stop() => End(false);

    /// <summary>Ends it and keeps nothing.</summary>
    /// <exception cref="RefusedException">It was ended while it waited.</exception>
    public void Cancel() => End(true);

    /// <summary>Leaves out what comes, or no longer.</summary>
    /// <exception cref="RefusedException">It does not run.</exception>
    public void Pause(bool pauses)
    {
        Change(() => _state = pauses ? LiveRecordingState.Paused : LiveRecordingState.Recording);
    }

    /// <summary>Takes silence in place of what comes, or no longer.</summary>
    /// <exception cref="RefusedException">It does not run.</exception>
    public void Mute(bool mutes) => Change(() => _isMuted = mutes);

    /// <summary>Told at the end only.</summary>
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
