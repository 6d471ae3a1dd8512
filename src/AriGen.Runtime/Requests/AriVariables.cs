using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AriGen.Runtime;

namespace AriGen;

/// <summary>Channel variables and functions by name, such as <c>new() { ["CALLERID(name)"] = "Bob" }</c>. They are sent in the order in which they were added.</summary>
[JsonConverter(typeof(AriVariablesConverter))]
[SuppressMessage("Naming", "CA1710", Justification = "Named for what it holds.")]
public sealed class AriVariables : IEnumerable<KeyValuePair<string, VariableValue>>, IEquatable<AriVariables>
{
    private readonly OrderedDictionary<string, VariableValue> _values = new(StringComparer.Ordinal);

    /// <summary>The number of variables.</summary>
    public int Count => _values.Count;

    /// <summary>A variable's value. Setting one that is there already keeps its place.</summary>
    /// <param name="name">The name; case counts.</param>
    /// <exception cref="KeyNotFoundException">There is no such variable.</exception>
    /// <exception cref="ArgumentException">The name is empty, or the value is null.</exception>
    public VariableValue this[string name]
    {
        get => _values[name];
        set => _values[Checked(name)] = Checked(value);
    }

    /// <summary>Takes a dictionary's values.</summary>
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
    /// <param name="name">The name; case counts.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name is empty or there already, or the value is null.</exception>
    public void Add(string name, VariableValue value) => _values.Add(Checked(name), Checked(value));

    /// <summary>Takes a variable out.</summary>
    /// <param name="name">The name; case counts.</param>
    /// <returns>False where there was none.</returns>
    public bool Remove(string name) => _values.Remove(name);

    /// <summary>Looks for a variable.</summary>
    /// <param name="name">The name; case counts.</param>
    /// <param name="value">Its value.</param>
    /// <returns>False where there is none.</returns>
    public bool TryGetValue(string name, out VariableValue value) => _values.TryGetValue(name, out value);

    /// <summary>Compares names and values; the order does not count.</summary>
    /// <param name="other">The other variables.</param>
    /// <returns>True when both hold the same.</returns>
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

    /// <summary>The names alone: a value may be nothing for a log.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", _values.Keys)}]";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name;
    }

    private static VariableValue Checked(VariableValue value)
        => value.Value is null ? throw new ArgumentException("A variable's value can't be null; an empty text clears it.", nameof(value)) : value;
}
