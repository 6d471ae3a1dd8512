namespace AriGen.Twins.Phones;

/// <summary>Calls from phones into an application.</summary>
public sealed class IncomingCallTests
{
    [Fact]
    public Task Digits_hold_and_the_caller_hangs_up() => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call, string channel) = await s.CallAppAsync(await s.PhoneAsync("alice", "1100"));
        await call.AnsweredAsync();
        await call.SendDigitsAsync("5", 160);
        await app.UntilAsync("ChannelDtmfReceived");
        await call.SendDigitsAsync("0#D*", 100);
        for (int i = 0; i < 4; i++)
        {
            await app.UntilAsync("ChannelDtmfReceived");
        }

        await call.HoldAsync();
        await app.UntilAsync("ChannelHold");
        await s.GetAsync($"channels/{channel}");
        await call.ResumeAsync();
        await app.UntilAsync("ChannelUnhold");
        await call.HangupAsync();
        await app.UntilAsync("StasisEnd");
    });

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(34)]
    [InlineData(41)]
    public Task The_caller_hangs_up_with_a_cause(int cause) => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call, _) = await s.CallAppAsync(await s.PhoneAsync("alice", "1100"));
        await call.AnsweredAsync();
        await call.HangupAsync(cause);
        await app.UntilAsync("StasisEnd");
    });

    [Theory]
    [InlineData("", 0, 16)]
    [InlineData("?reason=busy", 0, 17)]
    [InlineData("?reason=no_answer", 0, 19)]
    [InlineData("?reason_code=41", 0, 41)]
    public Task The_server_hangs_up(string query, int status, int cause) => Twin.PlayAsync(async s =>
    {
        (Listener app, IOutsideCall call, string channel) = await s.CallAppAsync(await s.PhoneAsync("alice", "1100"));
        await call.AnsweredAsync();
        await s.DeleteAsync($"channels/{channel}{query}");
        await app.UntilAsync("StasisEnd");
        Assert.Equal((status, cause), await call.EndedAsync());
    });

    // 1014 goes into the application without an answer.
    [Theory]
    [InlineData("", 603, 16)]
    [InlineData("?reason=busy", 486, 17)]
    [InlineData("?reason=congestion", 503, 34)]
    [InlineData("?reason_code=1", 404, 1)]
    [InlineData("?reason_code=0", 603, 0)]
    public Task The_server_refuses(string query, int status, int cause) => Twin.PlayAsync(async s =>
    {
        s.LooseSignalling();
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100");
        Listener app = await s.ListenToPhonesAsync("channel-dump");
        Listener all = await s.ListenToPhonesAsync(s.Name("all"), "subscribeAll=true");
        IOutsideCall call = await alice.CallAsync("1014");
        string channel = PhoneStage.IdOf(await app.UntilAsync("StasisStart"));
        await s.DeleteAsync($"channels/{channel}{query}");
        await all.GoneAsync(channel);
        Assert.Equal((status, cause), await call.EndedAsync());
    });

    [Fact]
    public Task The_caller_gives_up() => Twin.PlayAsync(async s =>
    {
        s.LooseSignalling();
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100");
        Listener app = await s.ListenToPhonesAsync("channel-dump");
        Listener all = await s.ListenToPhonesAsync(s.Name("all"), "subscribeAll=true");
        IOutsideCall call = await alice.CallAsync("1014");
        string channel = PhoneStage.IdOf(await app.UntilAsync("StasisStart"));
        await call.HangupAsync();
        await all.GoneAsync(channel);
        Assert.Equal((487, 0), await call.EndedAsync());
    });

    [Fact]
    public Task Answered_by_the_application() => Twin.PlayAsync(async s =>
    {
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100");
        Listener app = await s.ListenToPhonesAsync("channel-dump");
        IOutsideCall call = await alice.CallAsync("1014", "Carol", "4711");
        string channel = PhoneStage.IdOf(await app.UntilAsync("StasisStart"));
        await s.PostAsync($"channels/{channel}/answer");
        await call.AnsweredAsync();
        await s.GetAsync($"channels/{channel}");
        await call.HangupAsync();
        await app.UntilAsync("StasisEnd");
    });

    [Fact]
    public Task All_that_there_is_to_hear_of_a_call() => Twin.PlayAsync(async s =>
    {
        s.LooseSignalling();
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100");
        Listener all = await s.ListenToPhonesAsync(s.Name("all"), "subscribeAll=true");
        IOutsideCall call = await alice.CallAsync("1003");
        await call.AnsweredAsync();
        string channel = PhoneStage.IdOf(await all.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Wait"));
        await call.HangupAsync();
        await all.GoneAsync(channel);
    });

    [Theory]
    [InlineData("1006", 486)]
    [InlineData("1007", 503)]
    [InlineData("1008", 486)]
    public Task Refused_by_the_dialplan(string extension, int status) => Twin.PlayAsync(async s =>
    {
        // The phone's thread and the dialplan's end the call side by side.
        s.LooseSignalling();
        s.AnyTime("\"type\":\"ChannelHangupRequest\"");
        s.Neutral("(\"state\":\")(Ring|Busy)(\".*\"type\":\"ChannelHangupRequest\")", "$1<state>$3");
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100");
        Listener all = await s.ListenToPhonesAsync(s.Name("all"), "subscribeAll=true");
        IOutsideCall call = await alice.CallAsync(extension);

        // Whether the cause is there in time for the answer is chance.
        Assert.Equal(status, (await call.EndedAsync()).SipStatus);
        await all.UntilAsync("ChannelDestroyed");
    });

    [Fact]
    public Task There_is_no_such_extension() => Twin.PlayAsync(async s =>
    {
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100");
        await s.ListenToPhonesAsync(s.Name("all"), "subscribeAll=true");
        IOutsideCall call = await alice.CallAsync("nowhere");
        Assert.Equal(404, (await call.EndedAsync()).SipStatus);
    });

    [Fact]
    public Task Statistics() => Twin.PlayAsync(async s =>
    {
        // What the phone of the scenario sends is digits only, and a simulated one sends sound or silence all the time.
        // And the same number, written in another way.
        s.Neutral(":0\\.0(?=[,}])", ":0");
        s.Neutral("\"(local_ssrc|remote_ssrc|rxcount|rxoctetcount)\":[\\d.]+", "\"$1\":0");
        (Listener app, IOutsideCall call, string channel) = await s.CallAppAsync(await s.PhoneAsync("alice", "1100"));
        await call.AnsweredAsync();
        await s.GetAsync($"channels/{channel}/rtp_statistics");
        s.NeutralPlaybackState();
        await s.PostAsync($"channels/{channel}/play/{s.Name("p")}?media=sound:beep");
        await app.UntilAsync("PlaybackFinished");
        await s.GetAsync($"channels/{channel}/rtp_statistics");
        await s.GetAsync("channels/none/rtp_statistics");
        await s.PostAsync($"channels/create?endpoint=Local/1003@default&app=app{s.FreeExtension}&channelId={s.Name("local")}");
        await s.GetAsync($"channels/{s.Name("local")}/rtp_statistics");
        await call.HangupAsync();
        await app.UntilAsync("StasisEnd");
    });
}
