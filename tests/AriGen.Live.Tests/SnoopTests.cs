namespace AriGen.Live;

/// <summary>Listening to a channel, and whispering to it.</summary>
public sealed class SnoopTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Listen_and_whisper()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app, "1001");

        Channel snoop = await call.SnoopAsync(app.Name, new() { Spy = SnoopDirection.Both, Whisper = SnoopDirection.Out, AppArgs = "snooping" }, Ct);
        StasisStart start = await app.WaitForAsync<StasisStart>(e => e.Channel.Id == snoop.Id);
        Assert.Equal(["snooping"], start.Args);
        Assert.StartsWith("Snoop/", start.Channel.Name, StringComparison.Ordinal);

        string id = NewId();
        Channel second = await call.SnoopAsync(app.Name, new() { SnoopId = id, Spy = SnoopDirection.In }, Ct);
        Assert.Equal(id, second.Id);
        await app.WaitForAsync<StasisStart>(e => e.Channel.Id == id);

        // Whoever snoops ends with the channel.
        await call.HangupAsync(cancellationToken: Ct);
        await app.WaitForAsync<StasisEnd>(e => e.Channel.Id == id);
    }
}
