using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace AriGen.Spec.Json;

/// <summary>Reads a JSON text into a tree that knows where everything stands.</summary>
internal ref struct JsonTree
{
    // As deep as anything in use; api-docs reach ten. Everything that walks the tree may therefore recurse.
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

    /// <summary>The tree, or null where the text is no JSON. Keys that come twice leave a flaw but also a tree.</summary>
    public static JsonValue? Parse(string text, List<JsonFlaw> flaws)
    {
        // A byte order mark is no part of JSON, but editors leave one. As a blank it keeps every offset.
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
            // An escaped lone surrogate: the reader's grammar lets it pass, but it is no text.
            int offset = tree._offsets.At((int)tree._reader.TokenStartIndex);
            flaws.Add(new JsonFlaw(offset, 1, null, "a string holds half of a surrogate pair"));
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

    // After a key the reader has consumed the colon too, and blanks before it: the quotes and what is between them remain.
    private int QuotedLength(int offset)
        => _offsets.At((int)_reader.TokenStartIndex + _reader.ValueSpan.Length + 2) - offset;

    private int OffsetOf(JsonException e)
    {
        int start = 0;
        for (long line = e.LineNumber ?? 0; line > 0; line--)
        {
            start = Array.IndexOf(_utf8, (byte)'\n', start) + 1;
        }

        // Read anew from the start: the place may lie before the last token asked for.
        return new Utf16Offsets(_utf8).At(start + (int)(e.BytePositionInLine ?? 0));
    }

    // The reader's message ends with the position in its own terms, which the diagnostic already has.
    private static string Describe(JsonException e)
    {
        int tail = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (tail < 0 ? e.Message : e.Message.Substring(0, tail)).TrimEnd('.');
    }
}

/// <summary>What is wrong with a text as JSON.</summary>
/// <param name="DuplicateKey">The key that comes twice; null where the text is no JSON at all.</param>
internal sealed record JsonFlaw(int Offset, int Length, string? DuplicateKey, string Reason);
