namespace AriGen.Simulator.Tests.Media;

/// <summary>Who talks, as the server hears it.</summary>
public sealed class TalkTests
{
    [Theory]
    [InlineData("", 2500)]
    [InlineData("800,256", 800)]
    public async Task Begins_at_once_and_ends_with_enough_silence(string value, int silence)
    {
        await using MediaStage stage = await MediaStage.StartAsync($" same => n,Set(TALK_DETECT(set)={value})");
        stage.Call.Talk(TimeSpan.FromMilliseconds(1200));
        Assert.Equal(stage.Call.ChannelId, (await stage.NextAsync<ChannelTalkingStarted>()).Channel.Id);
        stage.Advance(1200);
        stage.Advance(silence - 1);

        // A pause for breath is no end.
        stage.Call.Talk(TimeSpan.FromMilliseconds(300));
        stage.Advance(300);
        stage.Advance(silence);
        Assert.Equal(TimeSpan.FromMilliseconds(1200 + silence - 1 + 300), (await stage.NextAsync<ChannelTalkingFinished>()).Duration);
    }

    [Fact]
    public async Task Two_talks()
    {
        await using MediaStage stage = await MediaStage.StartAsync(" same => n,Set(TALK_DETECT(set)=)");
        foreach (int milliseconds in new[] { 1000, 2000 })
        {
            stage.Call.Talk(TimeSpan.FromMilliseconds(milliseconds));
            await stage.NextAsync<ChannelTalkingStarted>();
            stage.Advance(milliseconds);
            stage.Advance(2500);
            Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), (await stage.NextAsync<ChannelTalkingFinished>()).Duration);
        }
    }

    [Fact]
    public async Task What_lasts_less_than_nothing()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        Assert.Throws<ArgumentOutOfRangeException>(() => stage.Call.Talk(TimeSpan.FromTicks(-1)));
    }

    [Theory]
    [InlineData("TONE_DETECT(1004)", 501)]
    [InlineData("TONE_DETECT(1004,200)", 201)]
    [InlineData("TONE_DETECT(1004,200,r)", 300)]
    public async Task A_tone_is_detected(string function, int milliseconds)
    {
        await using MediaStage stage = await MediaStage.StartAsync($" same => n,Set({function}=)");
        stage.Call.SendTone(1004, TimeSpan.FromMilliseconds(milliseconds));
        stage.Advance(milliseconds);
        Assert.Equal(stage.Call.ChannelId, (await stage.NextAsync<ChannelToneDetected>()).Channel.Id);
    }

    [Theory]
    [InlineData("TONE_DETECT(1004)", 1004, 499)]
    [InlineData("TONE_DETECT(1004)", 1000, 900)]
    [InlineData("TONE_DETECT(1004,500,t)", 1004, 900)]
    [InlineData("TONE_DETECT(0,,x)", 0, 900)]
    public async Task A_tone_that_does_not_count(string function, int hertz, int milliseconds)
    {
        await using MediaStage stage = await MediaStage.StartAsync($" same => n,Set({function}=)");
        stage.Call.SendTone(hertz, TimeSpan.FromMilliseconds(milliseconds));
        stage.Advance(milliseconds);
        stage.Advance(1000);
        stage.Call.Hangup();
        Assert.IsNotType<ChannelToneDetected>(await stage.NextAsync<AriEvent>());
    }
}
