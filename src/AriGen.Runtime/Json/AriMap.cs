using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace AriGen.Runtime;

/// <summary>A dictionary with value equality in any order, so that records with dictionaries compare by content.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1710", Justification = "Named like the other types that generated code uses.")]
public sealed class AriMap<T> : IReadOnlyDictionary<string, T>, IEquatable<AriMap<T>>
{
    private readonly Dictionary<string, T> _members;

    internal AriMap(Dictionary<string, T> members) => _members = members;

    /// <summary>The empty dictionary.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "Generated code names the type anyway.")]
    public static AriMap<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _members.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _members.Keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => _members.Values;

    /// <inheritdoc/>
    public T this[string key] => _members[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _members.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _members.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Equals(AriMap<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach ((string name, T value) in _members)
        {
            if (!other._members.TryGetValue(name, out T? its) || !EqualityComparer<T>.Default.Equals(value, its))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AriMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Count;
        foreach ((string name, T value) in _members)
        {
            // A sum, because the order is not significant.
            hash = unchecked(hash + HashCode.Combine(name, value));
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _members.GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"{{{string.Join(", ", _members.Select(member => $"{member.Key}={member.Value}"))}}}";

    IEnumerator IEnumerable.GetEnumerator() => _members.GetEnumerator();
}
