namespace AriGen.Live;

/// <summary>Ways out of an application: into the dialplan, into another application, to another endpoint.</summary>
public sealed class MoveTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task On_in_the_dialplan()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);
        await app.App.SubscribeAsync($"channel:{call.Id}", cancellationToken: Ct);

        await call.ContinueInDialplanAsync(new() { Context = "default", Extension = "1015", Priority = 1 }, Ct);

        await app.WaitForAsync<StasisEnd>(e => e.Channel.Id == call.Id);
        await app.WaitForAsync<ChannelDialplan>(e => e.Channel.Id == call.Id && e.DialplanApp == "UserEvent");
        await app.WaitForAsync<ChannelUserEvent>(e => e.Channel?.Id == call.Id);

        // It has left the application, which is an error of its own.
        await Assert.ThrowsAsync<AriNotInStasisException>(() => call.AnswerAsync(Ct));
    }

    [Fact]
    public async Task To_another_application()
    {
        EventRecorder first = await StartAppAsync(), second = await StartAppAsync();
        ChannelHandle call = await CallAsync(first);

        // Without an application the server would crash: the generated method asks for it.
        await call.MoveAsync(second.Name, new() { AppArgs = "moved,twice" }, Ct);

        await first.WaitForAsync<StasisEnd>();
        StasisStart start = await second.WaitForAsync<StasisStart>();
        Assert.Equal(call.Id, start.Channel.Id);
        Assert.Equal(["moved", "twice"], start.Args);
    }

    [Fact]
    public async Task To_an_application_that_is_not_there()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        await call.MoveAsync("live-nobody", new() { AppArgs = "a" }, Ct);

        ApplicationMoveFailed failed = await app.WaitForAsync<ApplicationMoveFailed>();
        Assert.Equal(("live-nobody", call.Id), (failed.Destination, failed.Channel.Id));
        Assert.Equal(["a"], failed.Args);
    }

    [Fact]
    public async Task Redirect_to_another_endpoint()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        await call.RedirectAsync("Local/1002@default", Ct);

        AriUnprocessableException refused = await Assert.ThrowsAsync<AriUnprocessableException>(() => call.RedirectAsync("bogus", Ct));
        Assert.Contains("does not contain tech/resource", refused.ServerMessage, StringComparison.Ordinal);
    }
}
