using System.ComponentModel;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>
/// Methods that generated code writes JSON with, in addition to those of <see cref="Utf8JsonWriter"/>. Each writes one value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class AriWrite
{
    /// <summary>Writes a date in Asterisk's format, with its offset.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The date.</param>
    public static void Date(Utf8JsonWriter writer, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[AriDate.MaxLength + 2];
        text[0] = (byte)'"';
        int length = AriDate.Format(value, text[1..]) + 1;
        text[length++] = (byte)'"';

        // Raw, because the default encoder would escape the plus sign of the offset.
        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }

    /// <summary>Writes a value of any kind.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Json(Utf8JsonWriter writer, JsonData value) => value.WriteTo(writer);

    /// <summary>Writes channel variables as one object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The variables.</param>
    public static void Variables(Utf8JsonWriter writer, AriVariables value)
    {
        writer.WriteStartObject();
        foreach ((string name, VariableValue variable) in value)
        {
            if (!variable.ReportEvents)
            {
                // Servers before 22 know the plain form only.
                writer.WriteString(name, variable.Value);
                continue;
            }

            writer.WriteStartObject(name);
            writer.WriteString("value"u8, variable.Value);
            writer.WriteBoolean("report_events"u8, true);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="values">The elements.</param>
    /// <param name="write">Writes an element.</param>
    public static void List<T>(Utf8JsonWriter writer, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray();
        foreach (T value in values)
        {
            write(writer, value);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a dictionary as an object.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="values">The members by name.</param>
    /// <param name="write">Writes a value.</param>
    public static void Map<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> values, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartObject();
        foreach ((string name, T value) in values)
        {
            writer.WritePropertyName(name);
            write(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes an event of any type.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The event.</param>
    /// <exception cref="NotSupportedException">The type of the event is neither the runtime's nor generated.</exception>
    public static void Event(Utf8JsonWriter writer, AriEvent value)
    {
        if (value is not IAriModel model)
        {
            throw new NotSupportedException($"{value.GetType().Name} cannot be written as JSON.");
        }

        model.Write(writer);
    }
}
