using System.Text.Json;

namespace AriGen.Runtime;

public static partial class AriRead
{
    /// <summary>Reads a gap, with the caller's reader left where it is.</summary>
    /// <param name="reader">Positioned on the start of the object.</param>
    /// <returns>The gap; <see langword="null"/> if the object is not a gap.</returns>
    internal static AriGap? TryGap(Utf8JsonReader reader)
    {
        AriGapReason? reason = null;
        long? count = null;
        DateTimeOffset? from = null, to = null;
        while (NextProperty(ref reader, out ReadOnlySpan<byte> name))
        {
            bool isText = reader.TokenType == JsonTokenType.String;
            if (name.SequenceEqual("reason"u8) && isText && Enum.TryParse(reader.GetString(), out AriGapReason known))
            {
                reason = known;
            }
            else if (name.SequenceEqual("count"u8)
                && reader.TokenType == JsonTokenType.Number
                && reader.TryGetInt64(out long number))
            {
                count = number;
            }
            else if (name.SequenceEqual("from"u8) && isText && reader.TryGetDateTimeOffset(out DateTimeOffset began))
            {
                from = began;
            }
            else if (name.SequenceEqual("to"u8) && isText && reader.TryGetDateTimeOffset(out DateTimeOffset ended))
            {
                to = ended;
            }
            else
            {
                Skip(ref reader);
            }
        }

        return reason is { } why && from is { } start && to is { } end
            ? new AriGap { Reason = why, Count = count, From = start, To = end }
            : null;
    }
}
