using System.Buffers.Binary;
using System.ComponentModel;

namespace AriGen.Runtime;

/// <summary>
/// Short strings of earlier documents. Events repeat themselves: the application, the server's id, context and language, and the channel
/// of a call in every event of it. A string that comes again is not created again, which spares half the memory of an event.
/// </summary>
/// <remarks>Threads may share a cache: each of them reads and writes nothing but single references.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StringCache
{
    /// <summary>The longest string that is kept, so that what is kept stays small.</summary>
    private const int MaxLength = 32;

    private const int Slots = 512;

    private readonly string?[] _slots = new string?[Slots];

    /// <summary>Gets the string of a text.</summary>
    /// <returns>The string, or <see langword="null"/> for a text that is not ASCII.</returns>
    internal string? Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || utf8.Length > MaxLength)
        {
            return AsciiText.TryMake(utf8);
        }

        ref string? slot = ref _slots[Hash(utf8) % Slots];
        return slot is { } kept && AsciiText.Equals(kept, utf8) ? kept : AsciiText.TryMake(utf8) is { } made ? slot = made : null;
    }

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        ulong ends = utf8.Length switch
        {
            >= 8 => BinaryPrimitives.ReadUInt64LittleEndian(utf8) ^ (BinaryPrimitives.ReadUInt64LittleEndian(utf8[^8..]) * 31),
            >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(utf8) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(utf8[^4..]) << 32),
            _ => utf8[0] | ((ulong)utf8[^1] << 8) | ((ulong)utf8[utf8.Length / 2] << 16),
        };
        return (uint)(((ends + (ulong)utf8.Length) * 0x9E37_79B9_7F4A_7C15) >> 40);
    }
}
