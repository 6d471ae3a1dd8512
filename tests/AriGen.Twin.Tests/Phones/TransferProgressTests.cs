namespace AriGen.Twins.Phones;

/// <summary>Transfers that the server leaves to the application.</summary>
public sealed class TransferProgressTests
{
    [Theory]
    [InlineData("channel_answered")]
    [InlineData("channel_unavailable")]
    [InlineData("channel_declined")]
    public Task Blind(string state) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, Listener all, IOutsideCall alice, _) = await s.ConnectedPhonesAsync();
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=PJSIP_TRANSFER_HANDLING()&value=ari-only");
        await s.GetAsync($"channels/{s.Name("one")}/variable?variable=PJSIP_TRANSFER_HANDLING()");
        await alice.TransferAsync("nowhere");
        await app.UntilAsync("ChannelTransfer");
        await s.PostAsync($"channels/{s.Name("one")}/transfer_progress?states=channel_progress");

        // The real server reports the state at that time.
        await app.UntilAsync("ChannelTransfer", static e => e.TryGetProperty("state", out _));
        await s.PostAsync($"channels/{s.Name("one")}/transfer_progress?states={state}");
        s.Show("transfer", await alice.TransferredAsync());
        await s.PostAsync($"channels/{s.Name("one")}/transfer_progress?states={state}");
        await s.PostAsync($"channels/{s.Name("one")}/transfer_progress?states=nonsense");
    });

    [Fact]
    public Task Blind_outside_of_a_bridge() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, _) = await s.ListenToTransfersAsync();
        IOutsideCall alice = await s.CallPhoneAsync(app, await s.PhoneAsync("alice", "1100"), "one");
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=PJSIP_TRANSFER_HANDLING()&value=ari-only");
        await alice.TransferAsync("1003");
        await app.UntilAsync("ChannelTransfer");
        await s.PostAsync($"channels/{s.Name("one")}/transfer_progress?states=channel_answered");
        s.Show("transfer", await alice.TransferredAsync());
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=PJSIP_TRANSFER_HANDLING()&value=core");
        await alice.TransferAsync("1003");
        s.Show("transfer", await alice.TransferredAsync());
    });

    [Fact]
    public Task Attended() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, Listener all, IOutsideCall alice, IOutsideCall second) = await s.TwoCallsAsync();
        await s.CallPhoneAsync(app, await s.PhoneAsync("carol", "1102"), "four");
        await s.ConnectAsync(app, "br2", s.Name("three"), s.Name("four"));
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=PJSIP_TRANSFER_HANDLING()&value=ari-only");
        await alice.TransferAsync(second);
        await app.UntilAsync("ChannelTransfer");
        await s.PostAsync($"channels/{s.Name("one")}/transfer_progress?states=channel_answered");
        s.Show("transfer", await alice.TransferredAsync());
    });

    [Fact]
    public Task Attended_outside_of_bridges() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        (Listener app, _) = await s.ListenToTransfersAsync();
        IOutsidePhone phone = await s.PhoneAsync("alice", "1100");
        IOutsideCall alice = await s.CallPhoneAsync(app, phone, "one"), second = await s.CallPhoneAsync(app, phone, "three");
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=PJSIP_TRANSFER_HANDLING()&value=ari-only");
        await alice.TransferAsync(second);
        await app.UntilAsync("ChannelTransfer");
    });
}
