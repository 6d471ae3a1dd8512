using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AriGen.Runtime.Tests;

public class DurationTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("90", 90)]
    [InlineData("\"90\"", 90)]
    [InlineData("90.0", 90)]
    [InlineData("-5", -5)]
    [InlineData("922337203685", 922337203685)]
    public void Whole_seconds_are_read_and_written_back(string json, long seconds)
    {
        TimeSpan? value = Seconds(json);

        Assert.Equal(seconds * TimeSpan.TicksPerSecond, value?.Ticks);
        Assert.Equal($"{{\"n\":{seconds}}}", Written(writer => AriWrite.Seconds(writer, "n"u8, value!.Value)));
    }

    [Fact]
    public void Whole_milliseconds_are_read_and_written_back()
    {
        TimeSpan? value = Milliseconds("1500");

        Assert.Equal(TimeSpan.FromSeconds(1.5), value);
        Assert.Equal("""{"n":1500}""", Written(writer => AriWrite.Milliseconds(writer, "n"u8, value!.Value)));
        Assert.Equal("""{"n":-1}""", Written(writer => AriWrite.Milliseconds(writer, "n"u8, Milliseconds("-1")!.Value)));
    }

    [Fact]
    public void The_number_for_no_limit_is_an_infinite_time_span()
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, Seconds("-1", infinite: -1));
        Assert.Equal(Timeout.InfiniteTimeSpan, Milliseconds("0", infinite: 0));
        Assert.Equal("""{"n":-1}""", Written(writer => AriWrite.Seconds(writer, "n"u8, Timeout.InfiniteTimeSpan, infinite: -1)));
    }

    [Fact]
    public void Null_is_no_duration() => Assert.Null(Seconds("null"));

    [Theory]
    [InlineData("1.5", "1.5 is not a whole number of seconds")]
    [InlineData("922337203686", "922337203686 is not a whole number of seconds")]
    [InlineData("-922337203686", "-922337203686 is not a whole number of seconds")]
    [InlineData("1e30", "1e30 is not a whole number of seconds")]
    [InlineData("\"soon\"", "\"soon\" is not a whole number of seconds")]
    [InlineData("true", "expected a whole number of seconds, found true")]
    public void Any_other_value_is_an_error(string json, string message)
        => Assert.EndsWith(message, Assert.Throws<AriJsonException>(() => Seconds(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_fraction_of_the_unit_cannot_be_written()
    {
        Assert.Throws<JsonException>(() => Written(writer => AriWrite.Seconds(writer, "n"u8, TimeSpan.FromMilliseconds(1500))));
        Assert.Throws<JsonException>(() => Written(writer => AriWrite.Milliseconds(writer, "n"u8, TimeSpan.FromTicks(1))));
    }

    [Fact]
    public void An_argument_becomes_a_number_of_its_unit()
    {
        TimeSpan? absent = null;

        Assert.Equal(90, AriArgument.Seconds(TimeSpan.FromSeconds(90)));
        Assert.Equal(90_000, AriArgument.Milliseconds(TimeSpan.FromSeconds(90)));
        Assert.Equal(-1, AriArgument.Seconds(Timeout.InfiniteTimeSpan, infinite: -1));
        Assert.Equal(int.MaxValue, AriArgument.Seconds(TimeSpan.FromSeconds(int.MaxValue)));
        Assert.Equal(int.MaxValue + 1L, AriArgument.Seconds(TimeSpan.FromSeconds(int.MaxValue + 1L), max: long.MaxValue));
        Assert.Null(AriArgument.Seconds(absent));
        Assert.Null(AriArgument.Milliseconds(absent));
    }

    public static TheoryData<TimeSpan, string> BadSeconds => new()
    {
        { TimeSpan.FromMilliseconds(1500), "00:00:01.5000000 is not a whole number of seconds from 0 to 2147483647." },
        { TimeSpan.FromSeconds(-1), "-00:00:01 is not a whole number of seconds from 0 to 2147483647." },
        { TimeSpan.FromSeconds(int.MaxValue + 1L), "24855.03:14:08 is not a whole number of seconds from 0 to 2147483647." },
        { Timeout.InfiniteTimeSpan, "-00:00:00.0010000 is not a whole number of seconds from 0 to 2147483647." },
    };

    [Theory]
    [MemberData(nameof(BadSeconds))]
    public void A_bad_argument_is_refused_by_name_and_unit(TimeSpan timeout, string message)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => AriArgument.Seconds(timeout));

        Assert.Equal("timeout", exception.ParamName);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_option_is_refused_by_its_name()
    {
        AriReconnectOptions? options = new() { MinDelay = TimeSpan.FromTicks(1) };

        Assert.Equal("options.MinDelay", Assert.Throws<ArgumentException>(() => AriArgument.Milliseconds(options?.MinDelay)).ParamName);
    }

    private static TimeSpan? Seconds(string json, long? infinite = null) => new JsonCursor(Encoding.UTF8.GetBytes(json)).Seconds(infinite);

    private static TimeSpan? Milliseconds(string json, long? infinite = null)
        => new JsonCursor(Encoding.UTF8.GetBytes(json)).Milliseconds(infinite);

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
