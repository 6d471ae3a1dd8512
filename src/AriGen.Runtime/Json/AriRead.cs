using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>
/// Methods that generated code reads JSON with. Each expects the reader on the first token of the value and leaves it on the last.
/// JSON null gives the default. A wrong kind of value is an <see cref="AriJsonException"/> with the position only, because
/// <see cref="AriDecoder"/> finds the path when it is needed.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720", Justification = "Named for the types that they read.")]
public static partial class AriRead
{
    /// <summary>Reads the start of an object.</summary>
    /// <param name="reader">Positioned on the value.</param>
    /// <returns><see langword="true"/> if the value is an object; <see langword="false"/> if it is null.</returns>
    /// <exception cref="AriJsonException">The value is neither an object nor null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool StartObject(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.StartObject || NotStarted(ref reader, "an object");

    /// <summary>Reads the name of the next member and advances to its value.</summary>
    /// <param name="reader">Positioned on the start of the object or on the last token of the previous member.</param>
    /// <param name="name">The unescaped name in UTF-8. It can point into the reader's data.</param>
    /// <returns><see langword="true"/> if there is another member; <see langword="false"/> at the end of the object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextProperty(scoped ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = reader.ValueIsEscaped || reader.HasValueSequence ? Unescape(ref reader) : reader.ValueSpan;
        reader.Read();
        return true;
    }

    /// <summary>Skips a value of any kind.</summary>
    /// <param name="reader">Positioned on the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            reader.Skip();
        }
    }

    /// <summary>Returns the text of a member, with the caller's reader left where it is; empty if the object has no such string.</summary>
    /// <param name="reader">Positioned on the object's first token.</param>
    /// <param name="member">The member's name.</param>
    internal static ReadOnlySpan<byte> FindText(Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return default;
        }

        while (NextProperty(ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual(member))
            {
                return reader.TokenType == JsonTokenType.String ? Text(ref reader) : default;
            }

            Skip(ref reader);
        }

        return default;
    }

    /// <summary>Returns text as it is shown in a message.</summary>
    internal static string Shown(ReadOnlySpan<byte> text) => PlainText.Line(Encoding.UTF8.GetString(text), ShownCharacters);

    internal static AriJsonException Unexpected(ref Utf8JsonReader reader, string expected)
        => new($"expected {expected}, found {Describe(ref reader)}", reader.TokenStartIndex);

    /// <summary>Returns <see langword="false"/> for null, and throws for any other value.</summary>
    private static bool NotStarted(ref Utf8JsonReader reader, string expected)
        => reader.TokenType == JsonTokenType.Null ? false : throw Unexpected(ref reader, expected);

    /// <summary>Returns the text of a token that is escaped or split over several segments.</summary>
    private static ReadOnlySpan<byte> Unescape(scoped ref Utf8JsonReader reader)
    {
        byte[] text = new byte[reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length];
        return text.AsSpan(0, reader.CopyString(text));
    }

    private static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        _ => "no value",
    };
}
