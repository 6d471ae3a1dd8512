namespace AriGen.Live;

/// <summary>Calls of a SIP phone.</summary>
public sealed class SipCallTests(LiveServer server) : LiveTest(server)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Sip.RequireAsync();
    }

    [Fact]
    public async Task Digit_hold_and_rtp_statistics()
    {
        (EventRecorder app, string extension) = await StartAppWithExtensionAsync();
        Task call = Sip.CallAsync(extension);

        StasisStart start = await app.WaitForAsync<StasisStart>();
        ChannelHandle channel = Ari.Channel(start.Channel);
        Assert.StartsWith("PJSIP/alice-", start.Channel.Name, StringComparison.Ordinal);
        Assert.Equal(("Alice", "1100"), (start.Channel.Caller.Name, start.Channel.Caller.Number));
        Assert.Equal([extension], start.Args);
        Assert.NotEmpty(start.Channel.ProtocolId);

        RtpStat rtp = await channel.GetRtpStatisticsAsync(Ct);
        Assert.Equal(channel.Id, rtp.ChannelUniqueId);
        Assert.NotEqual(0, rtp.LocalSsrc);

        Assert.Equal("5", (await app.WaitForAsync<ChannelDtmfReceived>()).Digit);
        await app.WaitForAsync<ChannelHold>();
        await app.WaitForAsync<ChannelUnhold>();
        await app.WaitForAsync<StasisEnd>(e => e.Channel.Id == channel.Id);
        await call;
    }

    [Fact]
    public async Task A_blind_transfer_in_the_dialplan()
    {
        EventRecorder app = await StartWatchingAsync();

        await Sip.TransferAsync("blind");

        BridgeBlindTransfer transfer = await app.WaitForAsync<BridgeBlindTransfer>();
        Assert.Equal(("1001", "default", "Success"), (transfer.Extension, transfer.Context, transfer.Result));
        Assert.StartsWith("PJSIP/alice-", transfer.Channel.Name, StringComparison.Ordinal);
        await EndAsync(transfer.Transferee);
    }

    [Fact]
    public async Task An_attended_transfer_in_the_dialplan()
    {
        EventRecorder app = await StartWatchingAsync();

        await Sip.TransferAsync("attended");

        BridgeAttendedTransfer transfer = await app.WaitForAsync<BridgeAttendedTransfer>();
        Assert.Equal("Success", transfer.Result);
        Assert.NotEqual(transfer.TransfererFirstLeg.Id, transfer.TransfererSecondLeg.Id);
        await EndAsync(transfer.Transferee);
        await EndAsync(transfer.TransferTarget);
    }

#if ARI_22
    [Fact]
    public async Task A_transfer_that_the_application_carries_out()
    {
        (EventRecorder app, string extension) = await StartAppWithExtensionAsync();
        Task call = Sip.CallAsync(extension, "refer");
        ChannelHandle channel = Ari.Channel((await app.WaitForAsync<StasisStart>()).Channel);

        // From now on a REFER of this phone is the application's business.
        await channel.SetVariableAsync("PJSIP_TRANSFER_HANDLING()", "ari-only", cancellationToken: Ct);

        ChannelTransfer transfer = await app.WaitForAsync<ChannelTransfer>();
        Assert.Equal("1001", transfer.ReferTo.RequestedDestination.Destination);
        Assert.Equal(channel.Id, transfer.ReferredBy.SourceChannel.Id);
        await channel.ReportTransferProgressAsync("channel_progress", Ct);
        await channel.ReportTransferProgressAsync("channel_answered", Ct);

        await channel.HangupAsync(cancellationToken: Ct);
        await call;
    }
#endif

    /// <summary>Ends a channel whose peer has gone.</summary>
    private async Task EndAsync(Channel? channel)
    {
        Assert.NotNull(channel);
        try
        {
            await Ari.Channels.HangupAsync(channel.Id, cancellationToken: Ct);
        }
        catch (AriNotFoundException)
        {
            // It ended with the other one.
        }
    }
}
