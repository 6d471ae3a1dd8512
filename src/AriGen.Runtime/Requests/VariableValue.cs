namespace AriGen;

/// <summary>The value of a channel variable.</summary>
/// <param name="Value">The value. A number or a truth is given as its text, because the server takes nothing else.</param>
/// <param name="ReportEvents">Each later change of the variable becomes an event. Asterisk 22 and later know this; to others it is a bad request.</param>
public readonly record struct VariableValue(string Value, bool ReportEvents = false)
{
    /// <summary>Makes a plain value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator VariableValue(string value) => new(value);

    /// <summary>The value alone.</summary>
    /// <returns>The value.</returns>
    public override string ToString() => Value ?? "";
}
