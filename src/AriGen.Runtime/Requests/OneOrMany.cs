using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AriGen;

/// <summary>One value or several, where an operation takes either: <c>"a"</c>, <c>["a", "b"]</c>, an array or a list. A default instance is empty.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
[CollectionBuilder(typeof(OneOrMany), nameof(OneOrMany.Create))]
[SuppressMessage("Usage", "CA2225", Justification = "OneOrMany.Create is the alternative.")]
public readonly struct OneOrMany<T> : IReadOnlyList<T>, IEquatable<OneOrMany<T>>
{
    private readonly T[]? _items;

    internal OneOrMany(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items?.Length ?? 0;

    /// <inheritdoc/>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>Takes one value; of null, none.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator OneOrMany<T>(T? value) => value is null ? default : new([value]);

    /// <summary>Copies the values; of null, none.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator OneOrMany<T>(T[]? values) => values is null ? default : new([.. values]);

    /// <summary>Copies the values; of null, none.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator OneOrMany<T>(List<T>? values) => values is null ? default : new([.. values]);

    /// <summary>Compares value by value.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(OneOrMany<T> left, OneOrMany<T> right) => left.Equals(right);

    /// <summary>Compares value by value.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(OneOrMany<T> left, OneOrMany<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(OneOrMany<T> other)
        => _items.AsSpan().SequenceEqual(other._items.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OneOrMany<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T item in _items.AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    /// <summary>The values, with commas between them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(',', _items ?? []);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes <see cref="OneOrMany{T}"/>.</summary>
public static class OneOrMany
{
    /// <summary>Copies the values. Collection expressions call this.</summary>
    /// <typeparam name="T">The kind of value.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>The same values.</returns>
    public static OneOrMany<T> Create<T>(ReadOnlySpan<T> values) => new(values.ToArray());

    /// <summary>Copies the values.</summary>
    /// <typeparam name="T">The kind of value.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>The same values.</returns>
    public static OneOrMany<T> Create<T>(IEnumerable<T> values) => new([.. values]);
}
