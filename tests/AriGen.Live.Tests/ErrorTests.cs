namespace AriGen.Live;

/// <summary>Every status that has an exception of its own, with the server's words.</summary>
public sealed class ErrorTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Bad_request_400()
    {
        EventRecorder app = await StartAppAsync();

        AriBadRequestException error = await Assert.ThrowsAsync<AriBadRequestException>(() => Ari.Applications.SubscribeAsync(app.Name, "bogus:x", Ct));

        Expect(error, 400, "Invalid event source URI scheme", "applications.subscribe", app.Name);
    }

    [Fact]
    public async Task Unauthorized_401()
    {
        await using AriClient stranger = Server.Connect(LiveSettings.User, "not-the-password");

        AriUnauthorizedException error = await Assert.ThrowsAsync<AriUnauthorizedException>(() => stranger.Channels.GetAsync("c1", Ct));

        Expect(error, 401, "Authentication required", "channels.get", "c1");
        Assert.DoesNotContain("not-the-password", error.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<AriUnauthorizedException>(() => stranger.StartAppAsync(NewId(), Ct));
    }

    [Fact]
    public async Task Forbidden_403()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        // A Local channel has no RTP.
        AriForbiddenException error = await Assert.ThrowsAsync<AriForbiddenException>(() => call.GetRtpStatisticsAsync(Ct));

        Expect(error, 403, "Unsupported channel type", "channels.rtpstatistics", call.Id);
    }

    [Fact]
    public async Task A_user_who_may_only_read_403()
    {
        await using AriClient reader = Server.Connect(LiveSettings.ReadOnlyUser, LiveSettings.ReadOnlyPassword);
        await reader.Channels.ListAsync(Ct);

        AriForbiddenException error = await Assert.ThrowsAsync<AriForbiddenException>(() => reader.Channels.HangupAsync("c1", cancellationToken: Ct));

        Expect(error, 403, "Write access denied", "channels.hangup", "c1");
        await using EventRecorder app = new(await reader.StartAppAsync(NewId(), Ct), Server.Ledger);
        await Ari.Events.SendUserEventAsync("live", app.Name, cancellationToken: Ct);
        await app.WaitForAsync<ChannelUserEvent>();
    }

    [Fact]
    public async Task Not_found_404()
    {
        AriNotFoundException error = await Assert.ThrowsAsync<AriNotFoundException>(() => Ari.Channel("nobody / ; ?").HoldAsync(Ct));

        Expect(error, 404, "Channel not found", "channels.hold", "nobody / ; ?");
        Assert.Equal("channels.hold nobody / ; ?: 404 Not Found: Channel not found", error.Message);
    }

    [Fact]
    public async Task Not_in_stasis_409()
    {
        Channel channel = await Ari.Channels.OriginateAsync("Local/1003@default", new() { Context = "default", Extension = "1003", Priority = 1 }, Ct);

        AriNotInStasisException error = await Assert.ThrowsAsync<AriNotInStasisException>(() => Ari.Channels.HoldAsync(channel.Id, Ct));

        Expect(error, 409, "Channel not in Stasis application", "channels.hold", channel.Id);
        await Ari.Channels.HangupAsync(channel.Id, cancellationToken: Ct);
    }

    [Fact]
    public async Task Conflict_409()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        AriConflictException error = await Assert.ThrowsAsync<AriConflictException>(() =>
            Ari.Channel(call.Id).OriginateAsync("Local/1003@default", new() { App = app.Name }, Ct));

        Expect(error, 409, "Channel with given unique ID already exists", "channels.originate", call.Id);
    }

    [Fact]
    public async Task Invalid_state_412()
    {
        EventRecorder app = await StartAppAsync();
        Channel channel = await Ari.Channels.CreateAsync("Local/1003@default", app.Name, cancellationToken: Ct);
        await app.WaitForAsync<StasisStart>();

        AriInvalidStateException error = await Assert.ThrowsAsync<AriInvalidStateException>(() => Ari.Channels.AnswerAsync(channel.Id, Ct));

        Expect(error, 412, "Channel in invalid state", "channels.answer", channel.Id);
    }

    [Fact]
    public async Task Unprocessable_422()
    {
        EventRecorder app = await StartAppAsync();

        AriUnprocessableException error = await Assert.ThrowsAsync<AriUnprocessableException>(() => Ari.Applications.SubscribeAsync(app.Name, "channel:nobody", Ct));

        Expect(error, 422, "Event source does not exist", "applications.subscribe", app.Name);
    }

    [Fact]
    public async Task Server_error_500()
    {
        AriServerErrorException error = await Assert.ThrowsAsync<AriServerErrorException>(() => Ari.DeviceStates.UpdateAsync("Stasis:live", "bogus", Ct));

        Expect(error, 500, "Unknown device", "deviceStates.update", "Stasis:live");
    }

    [Fact]
    public async Task What_is_missing_is_never_sent()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Ari.Channels.MoveAsync("c1", "", cancellationToken: Ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Ari.Bridges.RecordAsync("b1", "r1", null!, cancellationToken: Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => Ari.Channels.PlayAsync("c1", [], cancellationToken: Ct));
    }

    private static void Expect(AriApiException error, int status, string message, string operation, string resourceId)
    {
        Assert.Equal((status, message, operation, resourceId), (error.Status, error.ServerMessage, error.Operation, error.ResourceId));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
