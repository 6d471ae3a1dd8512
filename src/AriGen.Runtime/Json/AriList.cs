using System.Collections;

namespace AriGen.Runtime;

/// <summary>A list with value equality, so that records with lists compare by content.</summary>
internal sealed class AriList<T>(T[] items) : IReadOnlyList<T>, IEquatable<AriList<T>>
{
    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(AriList<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => Equals(obj as AriList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", items)}]";

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    private ReadOnlySpan<T> AsSpan() => items;
}
