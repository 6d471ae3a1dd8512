namespace AriGen.Runtime;

/// <summary>A string with well-known values, that a newer server may add to.</summary>
/// <typeparam name="TSelf">The value type.</typeparam>
public interface IAriValue<TSelf>
    where TSelf : struct, IAriValue<TSelf>
{
    /// <summary>The text as it travels; null for the type's default.</summary>
    string? Value { get; }

    /// <summary>Makes a value of any text, well-known or not.</summary>
    /// <param name="value">The text as it travels.</param>
    /// <returns>The value.</returns>
    static abstract TSelf From(string value);
}
