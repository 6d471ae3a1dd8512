namespace AriGen.Simulator;

/// <summary>Where what a far end hears comes from. The first of these that gives anything is heard.</summary>
internal enum SpeechSource
{
    /// <summary>What is played to the channel.</summary>
    Playback,

    /// <summary>What goes on until it is stopped: music, silence, ringing.</summary>
    Background,

    /// <summary>The others in the bridge.</summary>
    Bridge,
}
