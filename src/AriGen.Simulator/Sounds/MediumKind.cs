namespace AriGen.Simulator;

/// <summary>The kinds of media by the way they are played.</summary>
internal enum MediumKind
{
    /// <summary>A medium that Asterisk does not support, and skips without an error.</summary>
    Unknown,

    /// <summary>A file or tone that does not exist.</summary>
    Missing,

    /// <summary>A file, which can be stopped, paused and wound.</summary>
    Sound,

    /// <summary>Several files that form a spoken text, which cannot be controlled.</summary>
    Speech,

    /// <summary>A tone without an end. After it is stopped, the media behind it are played.</summary>
    Tone,
}
