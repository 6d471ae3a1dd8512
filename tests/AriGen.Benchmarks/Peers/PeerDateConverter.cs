using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AriGen.Benchmarks;

/// <summary>
/// Asterisk's dates, for System.Text.Json: spelt out as .NET's round-trip form, for which there is a fast parser, and left to that.
/// </summary>
internal sealed class PeerDateConverter : JsonConverter<DateTimeOffset>
{
    private const int ToMilliseconds = 23;
    private const int RoundTripLength = 33;

    /// <summary><c>2026-11-23T20:54:10.989+0000</c> becomes <c>2026-11-23T20:54:10.9890000+00:00</c>.</summary>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        Span<byte> date = stackalloc byte[RoundTripLength];
        text[..ToMilliseconds].CopyTo(date);
        "0000"u8.CopyTo(date[ToMilliseconds..]);
        text[ToMilliseconds..^2].CopyTo(date[27..]);
        date[30] = (byte)':';
        text[^2..].CopyTo(date[31..]);
        return Utf8Parser.TryParse(date, out DateTimeOffset value, out _, 'O') ? value : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString("yyyy-MM-ddTHH:mm:ss.fffzz00", CultureInfo.InvariantCulture));
}
