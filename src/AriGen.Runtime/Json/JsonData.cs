using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using AriGen.Runtime;

namespace AriGen;

/// <summary>A JSON value of any kind. Two are equal when they hold the same content, whatever its spelling or the order of its members.</summary>
[JsonConverter(typeof(JsonDataConverter))]
public readonly struct JsonData : IEquatable<JsonData>
{
    private static readonly JsonElement NullElement = JsonElement.Parse("null"u8);

    private readonly JsonElement _element;

    /// <summary>Takes a value over. It is copied, so that the document it stands in may be disposed of.</summary>
    /// <param name="element">The value.</param>
    public JsonData(JsonElement element)
        => _element = element.ValueKind == JsonValueKind.Undefined ? default : element.Clone();

    /// <summary>The value as System.Text.Json knows it. It stays valid.</summary>
    public JsonElement Element => _element.ValueKind == JsonValueKind.Undefined ? NullElement : _element;

    /// <summary>The kind of the value; <see cref="JsonValueKind.Null"/> in a default instance.</summary>
    public JsonValueKind ValueKind => Element.ValueKind;

    /// <summary>The members of an object, or the elements of an array; 0 for every other kind.</summary>
    public int Count => ValueKind switch
    {
        JsonValueKind.Array => Element.GetArrayLength(),
        JsonValueKind.Object => Element.GetPropertyCount(),
        _ => 0,
    };

    /// <summary>A member of an object.</summary>
    /// <param name="name">The member's name.</param>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    public JsonData this[string name]
        => TryGetProperty(name, out JsonData value) ? value : throw new KeyNotFoundException($"The JSON value has no member {name}.");

    /// <summary>An element of an array.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="InvalidOperationException">The value is no array.</exception>
    /// <exception cref="IndexOutOfRangeException">The array is shorter.</exception>
    public JsonData this[int index] => new(Element[index]);

    /// <summary>Makes a JSON string; of null, JSON's null.</summary>
    /// <param name="value">The string.</param>
    public static implicit operator JsonData(string? value) => Of(value, static (writer, text) => writer.WriteStringValue(text));

    /// <summary>Makes a JSON number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonData(int value) => (long)value;

    /// <summary>Makes a JSON number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonData(long value) => Of(value, static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>Makes a JSON number. One that is not finite is an <see cref="ArgumentException"/>: JSON has no such number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonData(double value) => Of(value, static (writer, number) => writer.WriteNumberValue(number));

    /// <summary>Makes JSON's true or false.</summary>
    /// <param name="value">The truth.</param>
    public static implicit operator JsonData(bool value) => Of(value, static (writer, truth) => writer.WriteBooleanValue(truth));

    /// <summary>Compares by content.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JsonData left, JsonData right) => left.Equals(right);

    /// <summary>Compares by content.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JsonData left, JsonData right) => !left.Equals(right);

    /// <summary>Reads JSON text.</summary>
    /// <param name="json">The text of one value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonData Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new JsonData(JsonElement.Parse(json));
    }

    /// <summary>Looks for a member of an object.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The member.</param>
    /// <returns>False where there is none of this name, or where the value is no object.</returns>
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

    /// <summary>The value as a string.</summary>
    /// <returns>The string; null for JSON's null.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public string? GetString() => Element.GetString();

    /// <summary>The value as a number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    /// <exception cref="FormatException">The number is not whole, or does not fit.</exception>
    public int GetInt32() => Element.GetInt32();

    /// <summary>The value as a number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    /// <exception cref="FormatException">The number is not whole, or does not fit.</exception>
    public long GetInt64() => Element.GetInt64();

    /// <summary>The value as a number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public double GetDouble() => Element.GetDouble();

    /// <summary>The value as true or false.</summary>
    /// <returns>The truth.</returns>
    /// <exception cref="InvalidOperationException">The value is of another kind.</exception>
    public bool GetBoolean() => Element.GetBoolean();

    /// <inheritdoc/>
    public bool Equals(JsonData other) => JsonElement.DeepEquals(Element, other.Element);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonData other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonHash.Of(Element);

    /// <summary>The value as JSON text.</summary>
    /// <returns>The text, as it came.</returns>
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
