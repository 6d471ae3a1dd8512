using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>
/// Decodes events. An event of an unknown type and one that cannot be decoded become an <see cref="UnknownEvent"/>, and neither ends
/// the stream. An instance is used by one receive loop at a time.
/// </summary>
internal sealed class EventDecoder(AriEventTypes types, bool keepRawJson, ILogger logger)
{
    // A server that sends one malformed event of a type sends many of them.
    private const int MaxLoggedTypes = 64;

    private readonly HashSet<string> _logged = new(StringComparer.Ordinal);

    /// <summary>Decodes a message, and logs the first one of each type that is unknown or cannot be decoded.</summary>
    public AriEvent Decode(ReadOnlySpan<byte> message)
    {
        AriEvent item = Decode(message, types);
        if (item is UnknownEvent unknown)
        {
            Log(unknown, message.Length);
        }

        return keepRawJson && item.RawJson.IsEmpty ? item with { RawJson = message.ToArray() } : item;
    }

    /// <summary>Decodes a message.</summary>
    public static AriEvent Decode(ReadOnlySpan<byte> message, AriEventTypes types)
    {
        try
        {
            var reader = new Utf8JsonReader(message, AriDecoder.ReaderOptions);
            reader.Read();
            AriEvent item = types.Read(ref reader, message) ?? Unknown(ref reader, types.Discriminator);

            // Throws if anything but white space follows.
            reader.Read();
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

        Utf8JsonReader start = reader;
        try
        {
            foreach (AriEventTypes types in sets)
            {
                if (types.Read(ref reader) is { } item)
                {
                    return item;
                }
            }

            UnknownEvent unknown = Unknown(ref reader, sets[0].Discriminator);
            return unknown.Type == nameof(AriGap) && AriRead.TryGap(start) is { } gap ? gap : unknown;
        }
        catch (AriJsonException exception) when (start.TokenType == JsonTokenType.StartObject)
        {
            reader = start;
            return Unknown(ref reader, sets[0].Discriminator, exception, default);
        }
        catch (AriJsonException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Reads an event without decoding it.</summary>
    /// <param name="reader">Positioned on the event's first token, and left on its last.</param>
    /// <param name="discriminator">The member that holds the event's type.</param>
    /// <exception cref="AriJsonException">The event holds text that is not UTF-8.</exception>
    public static UnknownEvent Unknown(ref Utf8JsonReader reader, ReadOnlySpan<byte> discriminator)
        => new(Encoding.UTF8.GetString(AriRead.FindText(reader, discriminator))) { Json = AriRead.Json(ref reader) ?? default };

    // The message is that of the reader; empty if the event is a part of a document.
    private static UnknownEvent Unknown(ref Utf8JsonReader reader, ReadOnlySpan<byte> discriminator, Exception error, ReadOnlySpan<byte> message)
    {
        long start = message.IsEmpty ? reader.TokenStartIndex : 0;
        string type = Encoding.UTF8.GetString(AriRead.FindText(reader, discriminator));
        var json = JsonElement.ParseValue(ref reader);
        message = message.IsEmpty ? JsonMarshal.GetRawUtf8Value(json) : message;
        return new UnknownEvent(type)
        {
            Json = new JsonData(json),
            Error = JsonFault.Find(message, error, type.Length == 0 ? "event" : type, start),
        };
    }

    private static UnknownEvent Malformed(ReadOnlySpan<byte> message, ReadOnlySpan<byte> discriminator, Exception error)
    {
        try
        {
            if (Utf8.IsValid(message))
            {
                var reader = new Utf8JsonReader(message, AriDecoder.ReaderOptions);
                reader.Read();
                UnknownEvent item = Unknown(ref reader, discriminator, error, message);
                reader.Read();
                return item;
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
