using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Media that are played to a channel or a bridge, one after the other.</summary>
/// <param name="table">The table that the playback is in.</param>
/// <param name="recordings">The recordings that can be played.</param>
/// <param name="scheduler">The scheduler.</param>
/// <param name="id">The ID.</param>
/// <param name="request">What is asked for.</param>
/// <param name="audience">Whom it is played to.</param>
internal sealed partial class Playback(PlaybackTable table, RecordingTable recordings, PbxScheduler scheduler, string id, PlaybackRequest request, Audience audience)
{
    private const string Paused = "paused";

    private PlaybackState _state = PlaybackState.Queued;
    private Medium _medium;
    private SoundHead? _head;
    private CancellationTokenSource? _interruption;
    private bool _isStopped;
    private int _index;

    public string Id { get; } = id;

    /// <summary>The playback as ARI shows it, now.</summary>
    public Wire.Playback Snapshot() => new()
    {
        Id = Id,
        MediaUri = request.Media[_index],
        NextMediaUri = request.Media.ElementAtOrDefault(_index + 1),
        TargetUri = audience.Target,
        Language = request.Language,
        State = _state,
    };

    /// <summary>Plays all of it, when its turn has come.</summary>
    public async Task PlayAsync()
    {
        if (_isStopped)
        {
            audience.Publish(MediaEvents.Finished(this));
        }
        else
        {
            await PlayMediaAsync();
        }

        table.Remove(this);
    }

    private async Task PlayMediaAsync()
    {
        for (; _index < request.Media.Count; _index++)
        {
            _state = PlaybackState.Playing;
            _medium = Medium.Of(recordings, request.Media[_index]);

            // Who waits for a sound at the far end knows of it before those who wait for the event.
            audience.Hear(request.Media[_index]);
            audience.Publish(MediaEvents.Started(this));
            if (_medium.Kind == MediumKind.Unknown)
            {
                continue;
            }

            bool isPlayed = await PlayMediumAsync();
            if (_isStopped || audience.Gone.IsCancellationRequested || _index + 1 == request.Media.Count)
            {
                _state = isPlayed ? PlaybackState.Done : PlaybackState.Failed;
                audience.Publish(MediaEvents.Finished(this));
                return;
            }

            _state = PlaybackState.Continuing;
            audience.Publish(MediaEvents.Continuing(this));
        }
    }

    /// <summary>Plays one medium to its end.</summary>
    /// <returns>False where it is not there, or nobody hears it any more.</returns>
    private async Task<bool> PlayMediumAsync()
    {
        if (_medium.Kind == MediumKind.Missing)
        {
            return false;
        }

        _head = _medium.Kind == MediumKind.Tone ? null : new SoundHead(scheduler.Time, _medium.Length, _index == 0 && _medium.Kind == MediumKind.Sound ? request.Offset : TimeSpan.Zero);
        using CancellationTokenSource end = new();
        _end = end;
        audience.Hear(_medium.Audio);
        if (_medium.Hertz > 0)
        {
            audience.Hear(_medium.Hertz, end.Token);
        }

        while (!end.IsCancellationRequested && !audience.Gone.IsCancellationRequested && _head?.Left != TimeSpan.Zero)
        {
            using CancellationTokenSource interruption = CancellationTokenSource.CreateLinkedTokenSource(audience.Gone, end.Token);
            _interruption = interruption;
            try
            {
                await scheduler.DelayAsync(_head?.Left ?? Timeout.InfiniteTimeSpan, interruption.Token);
            }
            catch (OperationCanceledException)
            {
                // Wound, paused, stopped or gone: the loop looks.
            }
        }

        audience.Hear(Audio.None);
        _interruption = null;
        _end = null;
        return !audience.Gone.IsCancellationRequested;
    }
}
