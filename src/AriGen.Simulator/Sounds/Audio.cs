namespace AriGen.Simulator;

/// <summary>The kinds of audio.</summary>
internal enum Audio
{
    /// <summary>No audio, as from a Local channel whose other half only waits.</summary>
    None,

    /// <summary>Silence, as from a phone whose user is not talking.</summary>
    Silence,

    /// <summary>Sound, as from a talker or a playback.</summary>
    Sound,
}
