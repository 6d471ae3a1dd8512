namespace AriGen.Live;

/// <summary><c>create</c> and <c>dial</c>: the application holds the channel before it rings.</summary>
public sealed class CreateAndDialTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task The_channel_is_in_the_application_before_it_is_dialled()
    {
        EventRecorder app = await StartAppAsync();

        Channel channel = await Ari.Channels.CreateAsync("Local/1003@default", app.Name, new()
        {
            AppArgs = "dialled",
            Formats = "ulaw",
            Variables = new() { ["ORDER"] = "42" },
        }, Ct);

        StasisStart start = await app.WaitForAsync<StasisStart>();
        Assert.Equal(ChannelState.Down, start.Channel.State);
        Assert.Equal(["dialled"], start.Args);
        Assert.Equal("42", (await Ari.Channels.GetVariableAsync(channel.Id, "ORDER", Ct)).Value);

        // Once only: a second dial of one channel crashes the server.
        await Ari.Channel(channel).DialAsync(new() { Timeout = TimeSpan.FromSeconds(10) }, Ct);
        Dial answered = await app.WaitForAsync<Dial>(e => e.DialStatus == "ANSWER");
        Assert.Equal(channel.Id, answered.Peer.Id);
        Assert.Null(answered.Caller);
        await app.WaitForAsync<ChannelStateChange>(e => e.Channel.State == ChannelState.Up);
    }

    [Fact]
    public async Task Nobody_answers()
    {
        EventRecorder app = await StartAppAsync();
        Channel channel = await Ari.Channels.CreateAsync("Local/1005@default", app.Name, cancellationToken: Ct);
        await app.WaitForAsync<StasisStart>();

        await Ari.Channels.DialAsync(channel.Id, new() { Timeout = TimeSpan.FromSeconds(1) }, Ct);

        await app.WaitForAsync<Dial>(e => e.DialStatus == "RINGING");
        await app.WaitForAsync<StasisEnd>(e => e.Channel.Id == channel.Id);
        await app.WaitForAsync<ChannelDestroyed>(e => e.Channel.Id == channel.Id);
    }

    [Fact]
    public async Task Busy()
    {
        EventRecorder app = await StartAppAsync();
        Channel channel = await Ari.Channels.CreateAsync("Local/1006@default", app.Name, cancellationToken: Ct);
        await app.WaitForAsync<StasisStart>();

        await Ari.Channels.DialAsync(channel.Id, cancellationToken: Ct);

        await app.WaitForAsync<Dial>(e => e.DialStatus == "BUSY");
    }
}
