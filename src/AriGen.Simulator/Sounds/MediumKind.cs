namespace AriGen.Simulator;

/// <summary>How a medium is played.</summary>
internal enum MediumKind
{
    /// <summary>Asterisk does not know what to do with it, and passes over it without a word.</summary>
    Unknown,

    /// <summary>There is no such file or tone.</summary>
    Missing,

    /// <summary>A file: it can be stopped, paused and wound.</summary>
    Sound,

    /// <summary>Several files that say something: nothing can be done to them.</summary>
    Speech,

    /// <summary>Without an end. It can be stopped, and then what is behind it comes all the same.</summary>
    Tone,
}
