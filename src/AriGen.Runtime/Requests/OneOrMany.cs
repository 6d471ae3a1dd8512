using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AriGen;

/// <summary>One or more values, such as <c>"a"</c>, <c>["a", "b"]</c>, an array or a list. The default is empty.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[CollectionBuilder(typeof(OneOrMany), nameof(OneOrMany.Create))]
[SuppressMessage("Usage", "CA2225", Justification = "OneOrMany.Create is the alternative.")]
public readonly struct OneOrMany<T> : IReadOnlyList<T>, IEquatable<OneOrMany<T>>
{
    private readonly T[]? _items;

    internal OneOrMany(T[] items) => _items = items;

    /// <summary>The values, which must not be changed.</summary>
    internal T[] Items => _items ?? [];

    /// <inheritdoc/>
    public int Count => _items?.Length ?? 0;

    /// <inheritdoc/>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>Converts one value, and <see langword="null"/> to none.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator OneOrMany<T>(T? value) => value is null ? default : new([value]);

    /// <summary>Copies values, and converts <see langword="null"/> to none.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator OneOrMany<T>(T[]? values) => values is null ? default : new([.. values]);

    /// <summary>Copies values, and converts <see langword="null"/> to none.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator OneOrMany<T>(List<T>? values) => values is null ? default : new([.. values]);

    /// <summary>Whether two instances have equal values in the same order.</summary>
    /// <param name="left">The first instance.</param>
    /// <param name="right">The second instance.</param>
    public static bool operator ==(OneOrMany<T> left, OneOrMany<T> right) => left.Equals(right);

    /// <summary>Whether two instances differ in their values or the order.</summary>
    /// <param name="left">The first instance.</param>
    /// <param name="right">The second instance.</param>
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

    /// <summary>Returns the values, separated by commas.</summary>
    /// <returns>The values.</returns>
    public override string ToString() => string.Join(',', _items ?? []);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Creates instances of <see cref="OneOrMany{T}"/>.</summary>
public static class OneOrMany
{
    /// <summary>Creates an instance. Called by collection expressions.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>A copy of the values.</returns>
    public static OneOrMany<T> Create<T>(ReadOnlySpan<T> values) => new(values.ToArray());

    /// <summary>Creates an instance.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>A copy of the values.</returns>
    public static OneOrMany<T> Create<T>(IEnumerable<T> values) => new([.. values]);
}
