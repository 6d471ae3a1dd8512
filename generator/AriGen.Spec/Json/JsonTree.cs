using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace AriGen.Spec.Json;

/// <summary>Reads a JSON text into a tree with the positions of all values.</summary>
internal ref struct JsonTree
{
    // Api-docs reach a depth of ten. The limit makes it safe to walk the tree recursively.
    private const int MaxDepth = 64;

    private readonly byte[] _utf8;
    private readonly List<JsonFlaw> _flaws;
    private Utf8JsonReader _reader;
    private Utf16Offsets _offsets;

    private JsonTree(byte[] utf8, List<JsonFlaw> flaws)
    {
        _utf8 = utf8;
        _flaws = flaws;
        _offsets = new Utf16Offsets(utf8);
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    /// <summary>Parses a text; null if it is not JSON. A duplicate key is a flaw, but does not prevent a tree.</summary>
    public static JsonValue? Parse(string text, List<JsonFlaw> flaws)
    {
        // Editors write a byte order mark, which JSON does not allow. Replacing it by a space keeps all offsets.
        byte[] utf8 = Encoding.UTF8.GetBytes(text.Length > 0 && text[0] == '\uFEFF' ? " " + text.Substring(1) : text);
        var tree = new JsonTree(utf8, flaws);
        try
        {
            tree._reader.Read();
            JsonValue root = tree.ReadValue();
            tree._reader.Read(); // Anything after the root throws.
            return root;
        }
        catch (JsonException e)
        {
            flaws.Add(new JsonFlaw(tree.OffsetOf(e), 1, null, Describe(e)));
            return null;
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate: the reader accepts it, but cannot convert it to a string.
            int offset = tree._offsets.At((int)tree._reader.TokenStartIndex);
            flaws.Add(new JsonFlaw(offset, 1, null, "a string contains half of a surrogate pair"));
            return null;
        }
    }

    private JsonValue ReadValue()
    {
        int offset = _offsets.At((int)_reader.TokenStartIndex);
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(offset);
            case JsonTokenType.StartArray:
                var array = new JsonValue(JsonValueKind.Array, offset, 1, string.Empty);
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                {
                    array.Items.Add(ReadValue());
                }

                return array;
            case JsonTokenType.String:
                string text = _reader.GetString()!;
                return new JsonValue(JsonValueKind.String, offset, End() - offset, text);
            case JsonTokenType.Number:
                string number = Encoding.UTF8.GetString(_reader.ValueSpan.ToArray());
                return new JsonValue(JsonValueKind.Number, offset, End() - offset, number);
            case JsonTokenType.True:
                return new JsonValue(JsonValueKind.True, offset, 4, string.Empty);
            case JsonTokenType.False:
                return new JsonValue(JsonValueKind.False, offset, 5, string.Empty);
            default:
                return new JsonValue(JsonValueKind.Null, offset, 4, string.Empty);
        }
    }

    private JsonValue ReadObject(int offset)
    {
        var value = new JsonValue(JsonValueKind.Object, offset, 1, string.Empty);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            int keyOffset = _offsets.At((int)_reader.TokenStartIndex);
            string key = _reader.GetString()!;
            var name = new JsonValue(JsonValueKind.String, keyOffset, QuotedLength(keyOffset), key);
            _reader.Read();
            JsonValue member = ReadValue();
            if (seen.Add(key))
            {
                value.Members.Add(new JsonMember(name, member));
            }
            else
            {
                _flaws.Add(new JsonFlaw(name.Offset, name.Length, key, string.Empty));
            }
        }

        return value;
    }

    private int End() => _offsets.At((int)_reader.BytesConsumed);

    // After a key, the reader has consumed the colon, too. Only the quotes and the text between them count.
    private int QuotedLength(int offset)
        => _offsets.At((int)_reader.TokenStartIndex + _reader.ValueSpan.Length + 2) - offset;

    private int OffsetOf(JsonException e)
    {
        int start = 0;
        for (long line = e.LineNumber ?? 0; line > 0; line--)
        {
            start = Array.IndexOf(_utf8, (byte)'\n', start) + 1;
        }

        // Counts from the start again, because the place may precede the last token.
        return new Utf16Offsets(_utf8).At(start + (int)(e.BytePositionInLine ?? 0));
    }

    // The message of the reader ends with a position, which the diagnostic already has.
    private static string Describe(JsonException e)
    {
        int tail = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (tail < 0 ? e.Message : e.Message.Substring(0, tail)).TrimEnd('.');
    }
}

/// <summary>An error in a JSON text.</summary>
/// <param name="DuplicateKey">The duplicate key; null if the text is not JSON at all.</param>
internal sealed record JsonFlaw(int Offset, int Length, string? DuplicateKey, string Reason);
