namespace AriGen.Spec;

/// <summary>The unit of a number that is a duration.</summary>
public enum ApiTimeUnit
{
    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Milliseconds.</summary>
    Milliseconds,
}
