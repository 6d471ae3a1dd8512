using AriGen.Runtime;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Requests;

/// <summary>Durations are <see cref="TimeSpan"/> in C# and whole numbers on the wire.</summary>
public sealed class DurationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Durations_are_sent_in_the_unit_of_the_parameter()
    {
        var transport = new RecordingTransport();
        await using var ari = (V22.AriClient)Sdk.V22.NewClient(transport);

        await ari.Channels.DialAsync("c", new() { Timeout = TimeSpan.FromMinutes(1) }, Ct);
        await ari.Channels.PlayAsync("c", "sound:a", new() { PlaybackId = "p", Skip = TimeSpan.FromSeconds(1.5) }, Ct);

        Assert.EndsWith("?timeout=60", transport.Sent[0].Target, StringComparison.Ordinal);
        Assert.Contains("skipms=1500", transport.Sent[1].Target.Split('?', '&'));
    }

    [Fact]
    public async Task No_limit_is_sent_as_the_number_that_the_server_has_for_it()
    {
        var transport = new RecordingTransport();
        await using var ari = (V22.AriClient)Sdk.V22.NewClient(transport);

        await ari.Channels.OriginateAsync("PJSIP/alice", new() { Timeout = Timeout.InfiniteTimeSpan }, Ct);
        await ari.Channels.DialAsync("c", new() { Timeout = Timeout.InfiniteTimeSpan }, Ct);

        Assert.Contains("timeout=-1", transport.Sent[0].Target.Split('?', '&'));
        Assert.Contains("timeout=0", transport.Sent[1].Target.Split('?', '&'));
    }

    [Theory]
    [InlineData(-1000)]
    [InlineData(500)]
    [InlineData(2147483648000)]
    public async Task A_duration_that_cannot_be_sent_is_refused_by_name_and_nothing_is_sent(long milliseconds)
    {
        var transport = new RecordingTransport();
        await using var ari = (V22.AriClient)Sdk.V22.NewClient(transport);

        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() =>
        {
            _ = ari.Channels.DialAsync("c", new() { Timeout = TimeSpan.FromMilliseconds(milliseconds) }, Ct);
        });

        Assert.Equal("options.Timeout", exception.ParamName);
        Assert.Contains("whole number of seconds", exception.Message, StringComparison.Ordinal);
        Assert.Empty(transport.Sent);
    }

    [Fact]
    public async Task A_value_may_be_empty_and_a_value_that_is_null_is_not_sent()
    {
        var transport = new RecordingTransport();
        await using var ari = (V22.AriClient)Sdk.V22.NewClient(transport);

        await ari.Channels.SetVariableAsync("c", "A", "", cancellationToken: Ct);
        await ari.Channels.SetVariableAsync("c", "A", null, cancellationToken: Ct);

        Assert.Equal(["channels/c/variable?variable=A&value=", "channels/c/variable?variable=A"], transport.Sent.Select(request => request.Target));
    }
}
