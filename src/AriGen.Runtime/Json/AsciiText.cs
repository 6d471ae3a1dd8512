using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace AriGen.Runtime;

/// <summary>
/// Strings of ASCII, as nearly all text of a server is. They are validated and widened in one pass; UTF-8 in general takes twice
/// the time, because its length must be computed first.
/// </summary>
/// <remarks>
/// Short texts are processed as a first and a last piece that can overlap. The length then decides one branch instead of
/// the number of iterations of a loop, which a processor cannot predict.
/// </remarks>
internal static class AsciiText
{
    /// <summary>Marks a text that is not ASCII, in place of its first character.</summary>
    private const char NotAscii = '\uFFFF';

    private const ulong HighBits = 0x8080_8080_8080_8080;

    private static readonly SpanAction<char, ReadOnlySpan<byte>> WidenInto = Widen;

    /// <summary>Creates a string.</summary>
    /// <param name="utf8">The text.</param>
    /// <returns>The string; <see langword="null"/> if the text is not ASCII.</returns>
    public static string? TryMake(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return "";
        }

        string text = string.Create(utf8.Length, utf8, WidenInto);
        return text[0] == NotAscii ? null : text;
    }

    /// <summary>Whether a string of ASCII equals a text.</summary>
    public static bool Equals(string ascii, ReadOnlySpan<byte> utf8)
    {
        if (ascii.Length != utf8.Length)
        {
            return false;
        }

        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(ascii.AsSpan());
        return utf8.Length switch
        {
            >= 8 and <= 16 => Eight(utf8) == Vector128.Create(units) && Eight(utf8[^8..]) == Vector128.Create(units[^8..]),
            > 16 and <= 32 => Sixteen(utf8) == Vector256.Create(units) && Sixteen(utf8[^16..]) == Vector256.Create(units[^16..]),
            >= 4 and < 8 => Four(utf8) == Four(units) && Four(utf8[^4..]) == Four(units[^4..]),
            > 32 => Ascii.Equals(utf8, ascii),
            0 => true,
            _ => utf8[0] == units[0] && utf8[^1] == units[^1] && utf8[utf8.Length / 2] == units[units.Length / 2],
        };
    }

    private static void Widen(Span<char> characters, ReadOnlySpan<byte> utf8)
    {
        bool isAscii;
        Span<ushort> units = MemoryMarshal.Cast<char, ushort>(characters);
        switch (utf8.Length)
        {
            case >= 4 and < 8:
                uint head = BinaryPrimitives.ReadUInt32LittleEndian(utf8);
                uint tail = BinaryPrimitives.ReadUInt32LittleEndian(utf8[^4..]);
                isAscii = ((head | tail) & HighBits) == 0;
                Pair(head).GetLower().CopyTo(units);
                Pair(tail).GetLower().CopyTo(units[^4..]);
                break;
            case >= 8 and <= 16:
                ulong first = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
                ulong last = BinaryPrimitives.ReadUInt64LittleEndian(utf8[^8..]);
                isAscii = ((first | last) & HighBits) == 0;
                Pair(first).CopyTo(units);
                Pair(last).CopyTo(units[^8..]);
                break;
            case > 16 and <= 32:
                Vector128<byte> begin = Vector128.Create(utf8);
                Vector128<byte> end = Vector128.Create(utf8[^16..]);
                isAscii = (begin | end).ExtractMostSignificantBits() == 0;
                Vector128.WidenLower(begin).CopyTo(units);
                Vector128.WidenUpper(begin).CopyTo(units[8..]);
                Vector128.WidenLower(end).CopyTo(units[^16..]);
                Vector128.WidenUpper(end).CopyTo(units[^8..]);
                break;
            default:
                isAscii = Ascii.ToUtf16(utf8, characters, out _) == OperationStatus.Done;
                break;
        }

        if (!isAscii)
        {
            characters[0] = NotAscii;
        }
    }

    /// <summary>Widens up to eight bytes to characters.</summary>
    private static Vector128<ushort> Pair(ulong bytes) => Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte());

    private static Vector128<ushort> Eight(ReadOnlySpan<byte> utf8) => Pair(BinaryPrimitives.ReadUInt64LittleEndian(utf8));

    private static Vector256<ushort> Sixteen(ReadOnlySpan<byte> utf8) => Vector256.WidenLower(Vector128.Create(utf8).ToVector256Unsafe());

    private static ulong Four(ReadOnlySpan<byte> utf8) => Pair(BinaryPrimitives.ReadUInt32LittleEndian(utf8)).AsUInt64().ToScalar();

    private static ulong Four(ReadOnlySpan<ushort> units) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(units));
}
