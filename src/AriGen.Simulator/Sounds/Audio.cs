namespace AriGen.Simulator;

/// <summary>What comes from a far end.</summary>
internal enum Audio
{
    /// <summary>Nothing at all, as from a Local channel whose other half only waits.</summary>
    None,

    /// <summary>Silence, as from a phone whose user does not talk.</summary>
    Silence,

    /// <summary>Somebody talks, or something is played.</summary>
    Sound,
}
