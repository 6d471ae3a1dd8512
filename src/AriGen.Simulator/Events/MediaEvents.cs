using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Creates the events about playbacks and recordings.</summary>
internal static class MediaEvents
{
    public static Event Started(Playback playback) => new PlaybackStarted { Playback = playback.Snapshot() };

    public static Event Continuing(Playback playback) => new PlaybackContinuing { Playback = playback.Snapshot() };

    public static Event Finished(Playback playback) => new PlaybackFinished { Playback = playback.Snapshot() };

    public static Event Started(LiveRecording recording) => new RecordingStarted { Recording = recording.Snapshot() };

    public static Event Finished(LiveRecording recording) => new RecordingFinished { Recording = recording.Snapshot() };

    public static Event Failed(LiveRecording recording) => new RecordingFailed { Recording = recording.Snapshot() };
}
