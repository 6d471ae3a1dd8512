using System.Collections.Generic;
using System.Text.Json;

namespace AriGen.Spec.Json;

/// <summary>A value of a JSON text with its place.</summary>
/// <param name="kind">The kind of value.</param>
/// <param name="offset">The offset of its start, in UTF-16 units.</param>
/// <param name="length">The length in UTF-16 units; 1 for an object or an array, which is the opening bracket.</param>
/// <param name="text">The value of a string, or a number as written; empty for other kinds.</param>
internal sealed class JsonValue(JsonValueKind kind, int offset, int length, string text)
{
    public JsonValueKind Kind => kind;

    public int Offset => offset;

    public int Length => length;

    public string Text => text;

    /// <summary>The members of an object, in order. Of duplicate keys, only the first is included.</summary>
    public List<JsonMember> Members { get; } = [];

    /// <summary>The items of an array.</summary>
    public List<JsonValue> Items { get; } = [];

    public bool IsObject => kind == JsonValueKind.Object;

    public bool IsArray => kind == JsonValueKind.Array;

    public bool IsString => kind == JsonValueKind.String;

    public JsonValue? this[string key] => Find(key)?.Value;

    public JsonMember? Find(string key)
    {
        foreach (JsonMember member in Members)
        {
            if (member.Key.Text == key)
            {
                return member;
            }
        }

        return null;
    }
}

/// <summary>A member of an object.</summary>
internal sealed record JsonMember(JsonValue Key, JsonValue Value);
