using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>The names of a model's members, and the order in which servers write them.</summary>
/// <remarks>
/// The order is learned while documents are read. Threads share it: each reads and writes single indexes, and a wrong guess costs a look-up.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonMembers
{
    /// <summary>Stands for the end of the object.</summary>
    internal const int End = -1;

    private readonly byte[][] _names;

    /// <summary>The text before the value of each member, <c>,"name":</c>, and the end of the object at last.</summary>
    private readonly byte[][] _texts;

    /// <summary>What came after each member last time. The first entry is for the beginning of the object.</summary>
    private readonly int[] _next;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="names">The names, as they are without JSON's escapes.</param>
    public JsonMembers(params ReadOnlySpan<string> names)
    {
        _names = new byte[names.Length][];
        _texts = new byte[names.Length + 1][];
        _next = new int[names.Length + 2];
        for (int index = 0; index < names.Length; index++)
        {
            _names[index] = Encoding.UTF8.GetBytes(names[index]);
            _texts[index] = [.. ",\""u8, .. JsonEncodedText.Encode(names[index], JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, .. "\":"u8];
            _next[index] = index;
        }

        _texts[^1] = [.. "}"u8];
        _next[names.Length] = _next[names.Length + 1] = names.Length;
    }

    /// <summary>The expected text of the first member's name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> First(out int index)
    {
        int next = _next[0];
        if (next == _names.Length)
        {
            // An empty object ends as it does after a member; the caller sees to it.
            index = End;
            return Never;
        }

        index = next;
        return _texts[next].AsSpan(1);
    }

    /// <summary>The expected text after the value of a member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> After(int last, out int index)
    {
        int next = _next[last + 1];
        byte[] text = _texts[next];
        index = next == _names.Length ? End : next;
        return text;
    }

    /// <summary>Keeps what came after a member.</summary>
    internal void Learn(int last, int index)
    {
        if (index != _names.Length)
        {
            _next[last + 1] = index == End ? _names.Length : index;
        }
    }

    /// <summary>Looks up a name.</summary>
    /// <returns>Its index, or the number of known members.</returns>
    internal int Find(ReadOnlySpan<byte> name)
    {
        byte[][] names = _names;
        for (int index = 0; index < names.Length; index++)
        {
            if (name.SequenceEqual(names[index]))
            {
                return index;
            }
        }

        return names.Length;
    }

    private static ReadOnlySpan<byte> Never => "\0"u8;
}
