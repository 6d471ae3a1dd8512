using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>
/// What generated code reads JSON with. Every method expects the reader on the value's first token and leaves it on the last;
/// JSON null gives the default. A wrong kind of value is an <see cref="AriJsonException"/> that knows only the position:
/// <see cref="AriDecoder"/> adds the names, so that nothing here has to keep track of them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720", Justification = "Named for what they read.")]
public static partial class AriRead
{
    /// <summary>Begins an object.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>True on an object; false on null.</returns>
    /// <exception cref="AriJsonException">The value is neither.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool StartObject(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.StartObject || NotStarted(ref reader, "an object");

    /// <summary>Reads the next member's name and moves on to its value.</summary>
    /// <param name="reader">Stands on the object's start or on the last token of the member before.</param>
    /// <param name="name">The name in UTF-8, without JSON's escapes. It points into the reader's data.</param>
    /// <returns>False at the end of the object.</returns>
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

    /// <summary>Passes over a value of any kind.</summary>
    /// <param name="reader">Stands on the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            reader.Skip();
        }
    }

    internal static AriJsonException Unexpected(ref Utf8JsonReader reader, string expected)
        => new($"expected {expected}, found {Describe(ref reader)}", reader.TokenStartIndex);

    /// <summary>For null, where an object or array could stand.</summary>
    private static bool NotStarted(ref Utf8JsonReader reader, string expected)
        => reader.TokenType == JsonTokenType.Null ? false : throw Unexpected(ref reader, expected);

    /// <summary>The text of a string token or property name, where it is not there in one piece as it is.</summary>
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
