using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>
/// Decodes events. An event of an unknown type and one that cannot be decoded become an <see cref="UnknownEvent"/>, and neither ends
/// the stream. An instance is used by one receive loop at a time.
/// </summary>
internal sealed class EventDecoder(AriEventTypes types, JsonHistory history, bool keepRawJson, ILogger logger)
{
    // A server that sends one malformed event of a type sends many of them.
    private const int MaxLoggedTypes = 64;

    private readonly HashSet<string> _logged = new(StringComparer.Ordinal);

    /// <summary>Decodes a message, and logs the first one of each type that is unknown or cannot be decoded.</summary>
    public AriEvent Decode(ReadOnlySpan<byte> message)
    {
        AriEvent item = Decode(message, types, history);
        if (item is UnknownEvent unknown)
        {
            Log(unknown, message.Length);
        }

        return keepRawJson && item.RawJson.IsEmpty ? item with { RawJson = message.ToArray() } : item;
    }

    /// <summary>Decodes a message.</summary>
    public static AriEvent Decode(ReadOnlySpan<byte> message, AriEventTypes types, JsonHistory? history = null)
    {
        try
        {
            var json = new JsonCursor(message, history);
            AriEvent item = types.Read(ref json, message) ?? Unknown(ref json, types.Discriminator);
            json.End();
            return item;
        }
#pragma warning disable CA1031 // The types can be the user's own, and the receive loop must outlive every failure of them.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Malformed(message, types.Discriminator, exception);
        }
    }

    /// <summary>Reads an event for System.Text.Json, of the first of several sets of types that knows it.</summary>
    /// <exception cref="JsonException">The value is malformed and is not an object.</exception>
    public static AriEvent Read(ref Utf8JsonReader reader, ImmutableArray<AriEventTypes> sets)
    {
        if (sets.IsEmpty)
        {
            throw new NotSupportedException(
                "No generated events are loaded. Use AriJson.Options as the serializer's options, "
                + "or add AriJson.Resolver to the TypeInfoResolverChain of your own.");
        }

        bool isObject = reader.TokenType == JsonTokenType.StartObject;
        ReadOnlySpan<byte> message = AriConverter.Take(ref reader);
        try
        {
            var json = new JsonCursor(message);
            foreach (AriEventTypes types in sets)
            {
                if (types.Read(ref json) is { } item)
                {
                    return item;
                }
            }

            UnknownEvent unknown = Unknown(ref json, sets[0].Discriminator);
            return unknown.Type == nameof(AriGap) && AriGap.TryRead(unknown.Json) is { } gap ? gap : unknown;
        }
        catch (AriJsonException exception) when (isObject)
        {
            return Undecoded(message, sets[0].Discriminator, exception);
        }
        catch (AriJsonException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Reads an event without decoding it.</summary>
    /// <param name="json">A cursor on the event, which is left after it.</param>
    /// <param name="discriminator">The member that holds the event's type.</param>
    /// <exception cref="AriJsonException">The event holds text that is not UTF-8.</exception>
    public static UnknownEvent Unknown(ref JsonCursor json, ReadOnlySpan<byte> discriminator)
        => new(Encoding.UTF8.GetString(json.FindText(discriminator))) { Json = json.Json() ?? default };

    private static UnknownEvent Undecoded(ReadOnlySpan<byte> message, ReadOnlySpan<byte> discriminator, Exception error)
    {
        string type = Encoding.UTF8.GetString(new JsonCursor(message).FindText(discriminator));
        return new UnknownEvent(type)
        {
            Json = new JsonData(JsonElement.Parse(message, new JsonDocumentOptions { MaxDepth = AriDecoder.MaxDepth })),
            Error = JsonFault.Find(message, error, type.Length == 0 ? "event" : type),
        };
    }

    private static UnknownEvent Malformed(ReadOnlySpan<byte> message, ReadOnlySpan<byte> discriminator, Exception error)
    {
        try
        {
            if (Utf8.IsValid(message))
            {
                return Undecoded(message, discriminator, error);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The message is not JSON, so that its bytes are all that can be kept.
        }

        return new UnknownEvent("") { RawJson = message.ToArray(), Error = JsonFault.Find(message, error, "event") };
    }

    private void Log(UnknownEvent item, int length)
    {
        bool isFirst = _logged.Count < MaxLoggedTypes && _logged.Add(item.Type);
        if (item.Error is null)
        {
            if (isFirst)
            {
                EventLog.UnknownType(logger, item.Type);
            }
        }
        else if (isFirst)
        {
            EventLog.NotDecoded(logger, item.Type, length, item.Error);
        }
        else
        {
            EventLog.NotDecodedAgain(logger, item.Type, length, item.Error);
        }
    }
}
