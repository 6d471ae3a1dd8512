using System.Text;
using System.Text.Json;

namespace AriGen.Runtime;

public static partial class AriRead
{
    /// <summary>Looks ahead for a member's text. The caller's reader stays where it is.</summary>
    /// <param name="reader">Stands on the object's start.</param>
    /// <param name="member">The member's name.</param>
    /// <returns>The text; empty where there is no such member, or where it is no string.</returns>
    public static ReadOnlySpan<byte> FindText(Utf8JsonReader reader, ReadOnlySpan<byte> member)
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

    /// <summary>Keeps an event of a type that the api-docs lack.</summary>
    /// <param name="reader">Stands on the event's start.</param>
    /// <param name="type">The event's type; empty where it has none.</param>
    /// <returns>The event.</returns>
    public static AriEvent UnknownEvent(ref Utf8JsonReader reader, ReadOnlySpan<byte> type)
        => new UnknownEvent(Encoding.UTF8.GetString(type)) { Json = Json(ref reader) ?? default };

    /// <summary>Takes an event for what it must be.</summary>
    /// <typeparam name="T">The kind of event.</typeparam>
    /// <param name="value">The event.</param>
    /// <returns>The same event.</returns>
    /// <exception cref="AriJsonException">It is of another kind.</exception>
    public static T Cast<T>(AriEvent value)
        where T : AriEvent
        => value as T ?? throw new AriJsonException($"expected a {typeof(T).Name}, found {PlainText.Line(value.Type, ShownCharacters)}", byteOffset: 0);
}
