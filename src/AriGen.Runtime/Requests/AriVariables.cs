using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AriGen.Runtime;

namespace AriGen;

/// <summary>
/// Channel variables and functions by name, such as <c>new() { ["CALLERID(name)"] = "Bob" }</c>, sent in the order of their addition.
/// </summary>
[JsonConverter(typeof(AriVariablesConverter))]
[SuppressMessage("Naming", "CA1710", Justification = "Named for its content.")]
public sealed class AriVariables : IEnumerable<KeyValuePair<string, VariableValue>>, IEquatable<AriVariables>
{
    private readonly OrderedDictionary<string, VariableValue> _values = new(StringComparer.Ordinal);

    /// <summary>The number of variables.</summary>
    public int Count => _values.Count;

    /// <summary>The value of a variable. A new value keeps the variable's position.</summary>
    /// <param name="name">The name, case-sensitive.</param>
    /// <exception cref="KeyNotFoundException">The variable does not exist.</exception>
    /// <exception cref="ArgumentException">The name is empty, or the value is null.</exception>
    public VariableValue this[string name]
    {
        get => _values[name];
        set => _values[Checked(name)] = Checked(value);
    }

    /// <summary>Converts a dictionary.</summary>
    /// <param name="values">The values by name.</param>
    [return: NotNullIfNotNull(nameof(values))]
    public static implicit operator AriVariables?(Dictionary<string, string>? values)
    {
        if (values is null)
        {
            return null;
        }

        var variables = new AriVariables();
        foreach ((string name, string value) in values)
        {
            variables.Add(name, value);
        }

        return variables;
    }

    /// <summary>Adds a variable.</summary>
    /// <param name="name">The name, case-sensitive.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name is empty or exists already, or the value is null.</exception>
    public void Add(string name, VariableValue value) => _values.Add(Checked(name), Checked(value));

    /// <summary>Removes a variable.</summary>
    /// <param name="name">The name, case-sensitive.</param>
    /// <returns><see langword="true"/> if the variable was found; otherwise, <see langword="false"/>.</returns>
    public bool Remove(string name) => _values.Remove(name);

    /// <summary>Gets the value of a variable.</summary>
    /// <param name="name">The name, case-sensitive.</param>
    /// <param name="value">The value.</param>
    /// <returns><see langword="true"/> if the variable was found; otherwise, <see langword="false"/>.</returns>
    public bool TryGetValue(string name, out VariableValue value) => _values.TryGetValue(name, out value);

    /// <summary>Compares names and values, in any order.</summary>
    /// <param name="other">The other variables.</param>
    /// <returns><see langword="true"/> if both have the same variables; otherwise, <see langword="false"/>.</returns>
    public bool Equals(AriVariables? other)
        => other is not null && other.Count == Count
            && _values.All(pair => other.TryGetValue(pair.Key, out VariableValue value) && value == pair.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AriVariables);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Count;
        foreach ((string name, VariableValue value) in _values)
        {
            hash = unchecked(hash + HashCode.Combine(name, value));
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, VariableValue>> GetEnumerator() => _values.GetEnumerator();

    /// <summary>Returns the names only, as a value can be confidential.</summary>
    /// <returns>The names.</returns>
    public override string ToString() => $"[{string.Join(", ", _values.Keys)}]";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name;
    }

    private static VariableValue Checked(VariableValue value)
        => value.Value is null ? throw new ArgumentException("The value of a variable must not be null. An empty string clears it.", nameof(value)) : value;
}
