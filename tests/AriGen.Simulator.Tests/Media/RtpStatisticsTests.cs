namespace AriGen.Simulator.Tests.Media;

/// <summary>The packets that a call would have, by a clock that the test moves. On Asterisk: fifty a second in each direction while there is something to send.</summary>
public sealed class RtpStatisticsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_played_is_sent_and_what_the_phone_sends_never_ends()
    {
        // The call has been there for a second, half of which it was not answered.
        await using MediaStage stage = await MediaStage.StartAsync();
        RtpStat before = await StatisticsAsync(stage);
        Assert.Equal(0, before.TxPacketCount);
        await stage.Ari.Channels.PlayAsync(stage.Call.ChannelId, "sound:hello-world", cancellationToken: Ct);
        stage.Advance(1000);
        Assert.Equal((50, 8000), Sent(await StatisticsAsync(stage)));
        stage.Advance(1000);
        RtpStat after = await StatisticsAsync(stage);
        Assert.Equal((71, 11360), Sent(after));
        Assert.Equal((before.RxPacketCount + 100, before.RxOctetCount + 16000), (after.RxPacketCount, after.RxOctetCount));
        Assert.NotEqual(0, after.RemoteSsrc);
    }

    [Fact]
    public async Task Silence_and_music_until_they_are_stopped()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await stage.Ari.Channels.StartSilenceAsync(stage.Call.ChannelId, Ct);
        stage.Advance(1000);
        await stage.Ari.Channels.StopSilenceAsync(stage.Call.ChannelId, Ct);
        stage.Advance(1000);
        await stage.Ari.Channels.StartMusicOnHoldAsync(stage.Call.ChannelId, cancellationToken: Ct);
        stage.Advance(1000);
        await stage.Ari.Channels.StopMusicOnHoldAsync(stage.Call.ChannelId, Ct);
        Assert.Equal((100, 16000), Sent(await StatisticsAsync(stage)));
    }

    [Fact]
    public async Task Digits()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        RtpStat before = await StatisticsAsync(stage);
        stage.Call.SendDigits("12");
        await stage.Ari.Channels.SendDtmfAsync(stage.Call.ChannelId, "12", cancellationToken: Ct);
        stage.Advance(1000);
        RtpStat after = await StatisticsAsync(stage);
        Assert.Equal((10, 40), Sent(after));
        Assert.Equal((before.RxPacketCount + 60, before.RxOctetCount + 8040), (after.RxPacketCount, after.RxOctetCount));
    }

    // Two who are connected send what comes; a mixer sends all the time.
    [Fact]
    public async Task In_a_bridge()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        SimulatedCall bob = stage.Asterisk.Endpoint("PJSIP/bob").Call("1");
        stage.Advance(1000);
        await stage.NextAsync<StasisStart>();
        await stage.Ari.Bridge("b").CreateAsync(cancellationToken: Ct);
        await stage.Ari.Bridges.AddChannelAsync("b", [stage.Call.ChannelId, bob.ChannelId], cancellationToken: Ct);
        stage.Advance(1000);
        Assert.Equal((50, 8000), Sent(await StatisticsAsync(stage)));
        await stage.Ari.Bridges.RemoveChannelAsync("b", [bob.ChannelId], Ct);
        stage.Advance(1000);
        Assert.Equal((50, 8000), Sent(await StatisticsAsync(stage)));
    }

    private static Task<RtpStat> StatisticsAsync(MediaStage stage) => stage.Ari.Channels.GetRtpStatisticsAsync(stage.Call.ChannelId, Ct);

    private static (long Packets, long Octets) Sent(RtpStat statistics) => (statistics.TxPacketCount, statistics.TxOctetCount);
}
