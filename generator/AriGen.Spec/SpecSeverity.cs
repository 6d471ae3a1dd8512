namespace AriGen.Spec;

/// <summary>How grave a diagnostic is.</summary>
public enum SpecSeverity
{
    /// <summary>Worth a look; Asterisk's own api-docs have some of these, so that it must not disturb a build.</summary>
    Info,

    /// <summary>What it concerns is carried in a weaker form; nothing is left out.</summary>
    Warning,

    /// <summary>What it concerns is left out.</summary>
    Error,
}
