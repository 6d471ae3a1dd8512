#if ARI_22
namespace AriGen.Live;

/// <summary>A call that is offered to several applications: the first claim wins. Came with 22.7.</summary>
public sealed class ClaimTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task The_first_claim_wins()
    {
        // 1019 offers its channel to the applications whose name begins with channel-.
        EventRecorder winner = await StartAppAsync($"channel-{NewId()}"), loser = await StartAppAsync($"channel-{NewId()}");
        string id = NewId();
        await Ari.Channels.OriginateAsync("Local/1019@default/n", new() { OtherChannelId = id, Context = "default", Extension = "1003", Priority = 1 }, Ct);
        CallBroadcast offer = await winner.WaitForAsync<CallBroadcast>(e => e.Channel.Id == id);
        await loser.WaitForAsync<CallBroadcast>(e => e.Channel.Id == id);

        await Ari.Events.ClaimChannelAsync(offer.Channel.Id, winner.Name, Ct);

        StasisStart start = await winner.WaitForAsync<StasisStart>();
        Assert.Equal(id, start.Channel.Id);
        CallClaimed claimed = await loser.WaitForAsync<CallClaimed>(e => e.Channel.Id == id);
        Assert.Equal(winner.Name, claimed.WinnerApp);
        AriApiException late = await Assert.ThrowsAnyAsync<AriApiException>(() => Ari.Events.ClaimChannelAsync(id, loser.Name, Ct));
        Assert.True(late is AriConflictException or AriNotFoundException);
    }
}
#endif
