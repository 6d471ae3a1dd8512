using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using AriGen.Spec.Json;
using Newtonsoft.Json.Linq;

namespace AriGen.Spec.Schema;

/// <summary>A JSON tree for NJsonSchema that maps its tokens to values with places.</summary>
internal sealed class TokenTree
{
    private readonly Dictionary<JToken, JsonValue> _values = new(ByReference.Instance);
    private readonly Dictionary<JsonValue, string> _keys = [];

    public TokenTree(JsonValue root) => Root = Convert(root, "the document");

    public JToken Root { get; }

    public JsonValue? ValueOf(JToken token)
    {
        JToken plain = token is JProperty property ? property.Value : token;
        return _values.TryGetValue(plain, out JsonValue? value) ? value : null;
    }

    /// <summary>Gets the key of a value; for an item of a list, the key of the list.</summary>
    public string KeyOf(JsonValue value) => _keys.TryGetValue(value, out string? key) ? key : string.Empty;

    private JToken Convert(JsonValue value, string key)
    {
        JToken token = value.Kind switch
        {
            JsonValueKind.Object => ConvertObject(value),
            JsonValueKind.Array => ConvertArray(value, key),
            JsonValueKind.String => new JValue(value.Text),
            JsonValueKind.Number => ConvertNumber(value.Text),
            JsonValueKind.True => new JValue(true),
            JsonValueKind.False => new JValue(false),
            _ => JValue.CreateNull(),
        };
        _values[token] = value;
        _keys[value] = key;
        return token;
    }

    private JObject ConvertObject(JsonValue value)
    {
        var result = new JObject();
        foreach (JsonMember member in value.Members)
        {
            result.Add(member.Key.Text, Convert(member.Value, member.Key.Text));
        }

        return result;
    }

    private JArray ConvertArray(JsonValue value, string key)
    {
        var result = new JArray();
        foreach (JsonValue item in value.Items)
        {
            result.Add(Convert(item, key));
        }

        return result;
    }

    private static JValue ConvertNumber(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
        {
            return new JValue(whole);
        }

        return new JValue(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : 0.5);
    }

    // Equal strings at different places are different tokens.
    private sealed class ByReference : IEqualityComparer<JToken>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals(JToken? x, JToken? y) => ReferenceEquals(x, y);

        public int GetHashCode(JToken obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
