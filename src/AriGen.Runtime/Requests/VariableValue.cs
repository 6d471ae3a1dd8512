namespace AriGen;

/// <summary>The value of a channel variable.</summary>
/// <param name="Value">The value. The server accepts strings only, so that numbers and Booleans are passed as text.</param>
/// <param name="ReportEvents">
/// <see langword="true"/> to get an event for each later change of the variable. Servers before Asterisk 22 reject it as a bad request.
/// </param>
public readonly record struct VariableValue(string Value, bool ReportEvents = false)
{
    /// <summary>Converts a string to a value without events.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator VariableValue(string value) => new(value);

    /// <summary>Returns <see cref="Value"/>.</summary>
    /// <returns>The value.</returns>
    public override string ToString() => Value ?? "";
}
