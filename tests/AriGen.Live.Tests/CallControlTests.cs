namespace AriGen.Live;

/// <summary>Control of a channel that is in the application.</summary>
public sealed class CallControlTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Ring_and_answer()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        await call.RingAsync(Ct);
        await call.StopRingingAsync(Ct);
#if ARI_22
        await call.ProgressAsync(Ct);
#endif
        await call.AnswerAsync(Ct);
        Assert.Equal(ChannelState.Up, (await call.GetAsync(Ct)).State);
    }

    [Fact]
    public async Task Hold_and_resume()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        await call.HoldAsync(Ct);
        await call.UnholdAsync(Ct);
    }

    [Fact]
    public async Task Mute_in_each_direction()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        foreach (MuteDirection direction in (MuteDirection[])[MuteDirection.In, MuteDirection.Out, MuteDirection.Both])
        {
            await call.MuteAsync(direction, Ct);
            await call.UnmuteAsync(direction, Ct);
        }
    }

    [Fact]
    public async Task Music_on_hold_and_silence()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        await call.StartMusicOnHoldAsync(new() { MusicClass = "default" }, Ct);
        await call.StopMusicOnHoldAsync(Ct);
        await call.StartSilenceAsync(Ct);
        await call.StopSilenceAsync(Ct);
    }

    [Fact]
    public async Task Digits_are_sent_and_received()
    {
        (EventRecorder app, ChannelHandle near, ChannelHandle far) = await CallBothAsync();

        await near.SendDtmfAsync("1*#D", new() { Before = TimeSpan.FromMilliseconds(20), Between = TimeSpan.FromMilliseconds(60), Duration = TimeSpan.FromMilliseconds(80), After = TimeSpan.FromMilliseconds(20) }, Ct);

        foreach (string digit in (string[])["1", "*", "#", "D"])
        {
            ChannelDtmfReceived received = await app.WaitForAsync<ChannelDtmfReceived>(e => e.Digit == digit);
            Assert.Equal(far.Id, received.Channel.Id);
            Assert.True(received.Duration > TimeSpan.Zero);
        }
    }

    [Fact]
    public async Task Talking_is_detected()
    {
        EventRecorder app = await StartAppAsync();

        // 1022 says a few words and is then silent; what listens is set on our end of the call.
        ChannelHandle call = await CallAsync(app, "1022");
        await call.SetVariableAsync("TALK_DETECT(set)", "", cancellationToken: Ct);

        await app.WaitForAsync<ChannelTalkingStarted>(e => e.Channel.Id == call.Id);
        ChannelTalkingFinished finished = await app.WaitForAsync<ChannelTalkingFinished>(e => e.Channel.Id == call.Id);
        Assert.True(finished.Duration > TimeSpan.Zero);
    }
}
