namespace AriGen.Simulator;

/// <summary>The sources of a channel's audio. The first one with audio is heard.</summary>
internal enum SpeechSource
{
    /// <summary>A playback on the channel.</summary>
    Playback,

    /// <summary>Audio that continues until it is stopped: music, silence or ringing.</summary>
    Background,

    /// <summary>The other members of the bridge.</summary>
    Bridge,
}
