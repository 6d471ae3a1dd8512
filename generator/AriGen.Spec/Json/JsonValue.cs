using System.Collections.Generic;
using System.Text.Json;

namespace AriGen.Spec.Json;

/// <summary>A value of a JSON text that knows its place.</summary>
/// <param name="kind">Object, array, string, number, true, false or null.</param>
/// <param name="offset">Where it starts, in UTF-16 units.</param>
/// <param name="length">How far it goes; 1 for an object or an array: its opening bracket.</param>
/// <param name="text">A string's value, or a number as it is written; empty for others.</param>
internal sealed class JsonValue(JsonValueKind kind, int offset, int length, string text)
{
    public JsonValueKind Kind => kind;

    public int Offset => offset;

    public int Length => length;

    public string Text => text;

    /// <summary>An object's members, in order; a key that came twice only the first time.</summary>
    public List<JsonMember> Members { get; } = [];

    /// <summary>An array's items.</summary>
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
