using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AriGen.Runtime;

/// <summary>
/// Strings of ASCII with JSON's short escapes. A response over the event socket is one: a document in a string, with an escape
/// every few characters, each of which restarts the search of the general method.
/// </summary>
internal static class EscapedText
{
    private const int OnStack = 512;

    /// <summary>The number of characters written at once, of which fewer can be valid.</summary>
    private static readonly int Step = Vector128<byte>.Count;

    /// <summary>Creates a string.</summary>
    /// <param name="json">The text between the quotes.</param>
    /// <returns>The string; <see langword="null"/> if the text is not ASCII or has an escape with digits.</returns>
    public static string? TryMake(ReadOnlySpan<byte> json)
    {
        char[]? rented = null;
        Span<char> buffer = json.Length <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(json.Length);
        int length = Unescape(json, MemoryMarshal.Cast<char, ushort>(buffer));
        string? text = length < 0 ? null : new string(buffer[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return text;
    }

    /// <summary>Returns the length; a negative number if the text cannot be converted.</summary>
    private static int Unescape(ReadOnlySpan<byte> json, Span<ushort> units)
    {
        int written = 0;
        while (!json.IsEmpty)
        {
            int plain = 0;
            if (json.Length >= Step)
            {
                Vector128<byte> piece = Vector128.Create(json);
                Vector128.WidenLower(piece).CopyTo(units[written..]);
                Vector128.WidenUpper(piece).CopyTo(units[(written + (Step / 2))..]);
                uint stops = (Vector128.Equals(piece, Vector128.Create((byte)'\\')) | piece).ExtractMostSignificantBits();
                plain = stops == 0 ? Step : BitOperations.TrailingZeroCount(stops);
            }

            written += plain;
            json = json[plain..];
            if (plain == Step)
            {
                continue;
            }

            int next = json[0];
            int taken = 1;
            if (next == '\\')
            {
                next = Meaning(json[1]);
                taken = 2;
            }

            if (next is < 0 or > 0x7F)
            {
                return -1;
            }

            units[written++] = (ushort)next;
            json = json[taken..];
        }

        return written;
    }

    /// <summary>Returns the character of an escape; -1 if it has digits.</summary>
    private static int Meaning(byte escape) => (char)escape switch
    {
        '"' or '\\' or '/' => escape,
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        _ => -1,
    };
}
