using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>Makes an event of every message: what cannot be decoded is an <see cref="UnknownEvent"/>, and never the end of the stream. Used by one receive loop at a time.</summary>
internal sealed class EventDecoder(AriEventReader read, bool keepRawJson, ILogger logger)
{
    // A server that sends one malformed kind of event sends many of them: one warning for each type, the rest at debug level.
    private const int MaxWarnedTypes = 64;

    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);

    public AriEvent Decode(ReadOnlySpan<byte> utf8)
    {
        AriEvent item;
        try
        {
            item = read(utf8);
        }
#pragma warning disable CA1031 // The reader is generated code or the user's own, and the receive loop must outlive every fault in it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            item = Faulty(utf8, exception);
        }

        return keepRawJson && item.RawJson.IsEmpty ? item with { RawJson = utf8.ToArray() } : item;
    }

    private UnknownEvent Faulty(ReadOnlySpan<byte> utf8, Exception exception)
    {
        AriJsonException error = exception as AriJsonException ?? new AriJsonException(exception.Message, 0, innerException: exception);
        UnknownEvent item = TryParse(utf8, out JsonData json)
            ? new UnknownEvent(TypeOf(json)) { Json = json, Error = error }
            : new UnknownEvent("") { RawJson = utf8.ToArray(), Error = error };

        if (_warned.Count < MaxWarnedTypes && _warned.Add(item.Type))
        {
            EventLog.NotDecoded(logger, item.Type, utf8.Length, error);
        }
        else
        {
            EventLog.NotDecodedAgain(logger, item.Type, utf8.Length, error);
        }

        return item;
    }

    private static bool TryParse(ReadOnlySpan<byte> utf8, out JsonData json)
    {
        try
        {
            json = new JsonData(JsonElement.Parse(utf8));
            return true;
        }
        catch (JsonException)
        {
            json = default;
            return false;
        }
    }

    private static string TypeOf(JsonData json) =>
        json.TryGet("type", out JsonData type) && type.Kind == JsonValueKind.String ? type.GetString()! : "";
}
