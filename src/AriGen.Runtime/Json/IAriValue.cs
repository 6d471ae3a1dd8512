namespace AriGen.Runtime;

/// <summary>An open value type: a string with well-known values, which a newer server can extend.</summary>
/// <typeparam name="TSelf">The value type.</typeparam>
public interface IAriValue<TSelf>
    where TSelf : struct, IAriValue<TSelf>
{
    /// <summary>The wire value; <see langword="null"/> for the default.</summary>
    string? Value { get; }

    /// <summary>Creates a value from text, well-known or not.</summary>
    /// <param name="value">The wire value.</param>
    /// <returns>The value.</returns>
    static abstract TSelf From(string value);
}
