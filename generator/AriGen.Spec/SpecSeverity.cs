namespace AriGen.Spec;

/// <summary>The severity of a diagnostic.</summary>
public enum SpecSeverity
{
    /// <summary>A hint. Asterisk's own api-docs cause some, so that it must not break a build.</summary>
    Info,

    /// <summary>The element is kept in a weaker form.</summary>
    Warning,

    /// <summary>The element is left out.</summary>
    Error,
}
