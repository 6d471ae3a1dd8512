using System.Text;
using System.Text.Json;
using CsCheck;

namespace AriGen.Runtime.Tests;

public class AriDateTests
{
    private static readonly Gen<DateTimeOffset> Dates = Gen.Select(Gen.DateTime, Gen.Int[-14 * 60, 14 * 60]).Select((date, minutes) =>
    {
        var offset = TimeSpan.FromMinutes(minutes);
        long ticks = Math.Clamp(date.Ticks, TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
        return new DateTimeOffset(ticks, offset);
    });

    private static DateTimeOffset? Parse(string text)
        => AriDate.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset date) ? date : null;

    private static string Format(DateTimeOffset date)
    {
        Span<byte> text = stackalloc byte[AriDate.MaxLength];
        return Encoding.ASCII.GetString(text[..AriDate.Format(date, text)]);
    }

    [Theory]
    [InlineData("2026-11-23T20:55:14.205+0000", "2026-11-23T20:55:14.2050000+00:00")]
    [InlineData("2026-11-23T20:55:14.205-0330", "2026-11-23T20:55:14.2050000-03:30")]
    [InlineData("2026-11-23T20:55:14.205+14:00", "2026-11-23T20:55:14.2050000+14:00")]
    [InlineData("2026-11-23T20:55:14Z", "2026-11-23T20:55:14.0000000+00:00")]
    [InlineData("2026-11-23T20:55:14+0100", "2026-11-23T20:55:14.0000000+01:00")]
    [InlineData("2026-11-23T20:55:14.1Z", "2026-11-23T20:55:14.1000000+00:00")]
    [InlineData("2026-11-23T20:55:14.123456789Z", "2026-11-23T20:55:14.1234567+00:00")]
    [InlineData("2024-02-29T00:00:00.000+0000", "2024-02-29T00:00:00.0000000+00:00")]
    [InlineData("0001-01-01T00:00:00.000+0000", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.999+0000", "9999-12-31T23:59:59.9990000+00:00")]
    public void Dates_of_Asterisk_and_similar_formats_are_read(string text, string expected)
        => Assert.Equal(expected, Parse(text)?.ToString("O"));

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-11-23")]
    [InlineData("2026-11-23T20:55:14")]
    [InlineData("2026-11-23T20:55:14.205")]
    [InlineData("2026-11-23T20:55:14.+0000")]
    [InlineData("2026-11-23T20:55:14.205+00")]
    [InlineData("2026-11-23T20:55:14.205+000")]
    [InlineData("2026-11-23T20:55:14.205+00000")]
    [InlineData("2026-11-23T20:55:14.205+00-00")]
    [InlineData("2026-11-23T20:55:14.205 0000")]
    [InlineData("2026-11-23T20:55:14.205+1401")]
    [InlineData("2026-11-23T20:55:14.205+0060")]
    [InlineData("2026-11-23T20:55:14.205+0000x")]
    [InlineData("2026-11-23t20:55:14.205+0000")]
    [InlineData("2026/11/23T20:55:14.205+0000")]
    [InlineData("2026-13-23T20:55:14.205+0000")]
    [InlineData("2026-00-23T20:55:14.205+0000")]
    [InlineData("2026-02-30T20:55:14.205+0000")]
    [InlineData("2026-11-00T20:55:14.205+0000")]
    [InlineData("2026-11-23T24:55:14.205+0000")]
    [InlineData("2026-11-23T20:60:14.205+0000")]
    [InlineData("2026-11-23T20:55:60.205+0000")]
    [InlineData("0000-11-23T20:55:14.205+0000")]
    [InlineData("2x26-11-23T20:55:14.205+0000")]
    [InlineData("20x6-11-23T20:55:14.205+0000")]
    [InlineData("2026-11-23T20:55:-4.205+0000")]
    [InlineData("0001-01-01T00:00:00.000+0100")]
    [InlineData("9999-12-31T23:59:59.999-0100")]
    public void Invalid_dates_are_rejected(string text) => Assert.Null(Parse(text));

    [Fact]
    public void Dates_survive_a_round_trip_with_their_offset()
        => Dates.Sample(date => Assert.True(Parse(Format(date)) is { } read && read.EqualsExact(date), Format(date)));

    [Fact]
    public void Whole_milliseconds_are_written_as_Asterisk_does()
        => Dates.Sample(date =>
        {
            DateTimeOffset whole = date.AddTicks(-(date.Ticks % TimeSpan.TicksPerMillisecond));
            Assert.Equal(whole.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz").Remove(26, 1), Format(whole));
        });

    [Fact]
    public void Parser_never_throws()
        => Gen.Select(Dates, Gen.Int[0, 27], Gen.Byte).Sample((date, at, value) =>
        {
            byte[] text = Encoding.ASCII.GetBytes(Format(date));
            text[at] = value;
            _ = AriDate.TryParse(text, out _);
            _ = AriDate.TryParse(text.AsSpan(0, at), out _);
        });

    [Fact]
    public void Dates_are_written_with_a_plain_plus_by_every_writer()
    {
        var call = new Call { Created = new DateTimeOffset(2026, 11, 23, 20, 55, 14, 205, TimeSpan.Zero) };

        Assert.Equal("""{"id":"","created":"2026-11-23T20:55:14.205+0000"}""", JsonSerializer.Serialize(call, JsonSerializerOptions.Default));
        Assert.Equal(call, JsonSerializer.Deserialize<Call>("""{"created":"2026-11-23T20:55:14.205\u002B0000"}""", JsonSerializerOptions.Default));
    }
}
