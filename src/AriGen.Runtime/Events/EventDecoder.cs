using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>Makes an event of every message: what cannot be decoded is an <see cref="UnknownEvent"/>, and never the end of the stream. Used by one receive loop at a time.</summary>
internal sealed class EventDecoder(AriReader<AriEvent> read, bool keepRawJson, ILogger logger)
{
    // A server that sends one malformed kind of event sends many of them: one warning for each type, the rest at debug level.
    private const int MaxWarnedTypes = 64;

    private readonly StringCache _strings = new();

    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);

    public AriEvent Decode(ReadOnlySpan<byte> utf8)
    {
        AriEvent item;
        try
        {
            item = AriDecoder.DecodeEvent(utf8, StasisProtocol.TypeMember, read, _strings);
        }
#pragma warning disable CA1031 // The reader can be the user's own, and the receive loop must outlive every fault in it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            item = AriDecoder.Undecoded(utf8, StasisProtocol.TypeMember, exception);
        }

        if (item is UnknownEvent { Error: { } error })
        {
            Log(item.Type, utf8.Length, error);
        }

        return keepRawJson && item.RawJson.IsEmpty ? item with { RawJson = utf8.ToArray() } : item;
    }

    private void Log(string type, int length, AriJsonException error)
    {
        if (_warned.Count < MaxWarnedTypes && _warned.Add(type))
        {
            EventLog.NotDecoded(logger, type, length, error);
        }
        else
        {
            EventLog.NotDecodedAgain(logger, type, length, error);
        }
    }
}
