using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using AriGen.Runtime;

namespace AriGen;

/// <summary>A JSON value of any kind, with value equality: formatting and the order of members are not significant.</summary>
[JsonConverter(typeof(JsonDataConverter))]
public readonly struct JsonData : IEquatable<JsonData>
{
    private static readonly JsonElement NullElement = JsonElement.Parse("null"u8);

    private readonly JsonElement _element;

    /// <summary>Initializes a new instance with a copy of a value, so that its document can be disposed.</summary>
    /// <param name="element">The value.</param>
    public JsonData(JsonElement element)
        => _element = element.ValueKind == JsonValueKind.Undefined ? default : element.Clone();

    /// <summary>The value as an element of System.Text.Json, which does not depend on a document.</summary>
    public JsonElement Element => _element.ValueKind == JsonValueKind.Undefined ? NullElement : _element;

    /// <summary>The kind of the value; <see cref="JsonValueKind.Null"/> for the default.</summary>
    public JsonValueKind ValueKind => Element.ValueKind;

    /// <summary>The number of members of an object, or of elements of an array; otherwise, 0.</summary>
    public int Count => ValueKind switch
    {
        JsonValueKind.Array => Element.GetArrayLength(),
        JsonValueKind.Object => Element.GetPropertyCount(),
        _ => 0,
    };

    /// <summary>A member of an object.</summary>
    /// <param name="name">The member's name.</param>
    /// <exception cref="KeyNotFoundException">The value has no such member.</exception>
    public JsonData this[string name]
        => TryGetProperty(name, out JsonData value) ? value : throw new KeyNotFoundException($"The JSON value has no member {name}.");

    /// <summary>An element of an array.</summary>
    /// <param name="index">The zero-based index.</param>
    /// <exception cref="InvalidOperationException">The value is not an array.</exception>
    /// <exception cref="IndexOutOfRangeException">The index is out of range.</exception>
    public JsonData this[int index] => new(Element[index]);

    /// <summary>Converts a string to a JSON string, and <see langword="null"/> to JSON null.</summary>
    /// <param name="value">The string.</param>
    public static implicit operator JsonData(string? value) => Of(value, static (writer, text) => writer.WriteStringValue(text));

    /// <summary>Converts a number to a JSON number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonData(int value) => (long)value;

    /// <summary>Converts a number to a JSON number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonData(long value) => Of(value, static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>Converts a number to a JSON number.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static implicit operator JsonData(double value) => Of(value, static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>Converts a Boolean to JSON true or false.</summary>
    /// <param name="value">The Boolean.</param>
    public static implicit operator JsonData(bool value) => Of(value, static (writer, flag) => writer.WriteBooleanValue(flag));

    /// <summary>Whether two values are equal.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(JsonData left, JsonData right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(JsonData left, JsonData right) => !left.Equals(right);

    /// <summary>Parses JSON text.</summary>
    /// <param name="json">The text of one value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not valid JSON.</exception>
    public static JsonData Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new JsonData(JsonElement.Parse(json));
    }

    /// <summary>Gets a member of an object.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The member.</param>
    /// <returns><see langword="true"/> if the value is an object with such a member; otherwise, <see langword="false"/>.</returns>
    public bool TryGetProperty(string name, out JsonData value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out JsonElement member))
        {
            value = new JsonData(member);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Gets the value as a string.</summary>
    /// <returns>The string; <see langword="null"/> for JSON null.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public string? GetString() => Element.GetString();

    /// <summary>Gets the value as a number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    /// <exception cref="FormatException">The number is not an integer, or is out of range.</exception>
    public int GetInt32() => Element.GetInt32();

    /// <summary>Gets the value as a number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    /// <exception cref="FormatException">The number is not an integer, or is out of range.</exception>
    public long GetInt64() => Element.GetInt64();

    /// <summary>Gets the value as a number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public double GetDouble() => Element.GetDouble();

    /// <summary>Gets the value as a Boolean.</summary>
    /// <returns>The Boolean.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public bool GetBoolean() => Element.GetBoolean();

    /// <inheritdoc/>
    public bool Equals(JsonData other) => JsonElement.DeepEquals(Element, other.Element);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonData other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonHash.Of(Element);

    /// <summary>Returns the value as JSON text.</summary>
    /// <returns>The original text.</returns>
    public override string ToString() => Element.GetRawText();

    internal void WriteTo(Utf8JsonWriter writer) => Element.WriteTo(writer);

    private static JsonData Of<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, AriJsonText.WriterOptions))
        {
            write(writer, value);
        }

        return new JsonData(JsonElement.Parse(buffer.WrittenSpan));
    }
}
