namespace AriGen.Simulator;

/// <summary>The transfers that the phone requests by REFER.</summary>
internal sealed partial class PhoneTechnology
{
    private PhoneTransfer? _transfer;
    private ReferredTransfer? _referred;

    /// <summary>The last status of a transfer, or 0 if none was requested.</summary>
    public int TransferStatus => _transfer?.Status ?? 0;

    /// <summary>A task that completes with the final status of the transfer.</summary>
    /// <exception cref="InvalidOperationException">No transfer was requested.</exception>
    public Task<int> Transferred => _transfer?.Completed ?? throw new InvalidOperationException("No transfer of this call was requested.");

    private Endpoint Owner => endpoint;

    public bool IsOfSamePhoneAs(PhoneTechnology other) => other.Owner == Owner;

    /// <summary>Whether the server leaves transfers to the application, and only publishes them.</summary>
    public bool LeavesTransfersToApplication { get; set; }

    /// <summary>Requests to connect the other party with an extension.</summary>
    /// <exception cref="InvalidOperationException">The call is not up, or a transfer of it is in progress.</exception>
    public void TransferTo(string extension)
    {
        (Channel channel, PhoneTransfer transfer) = BeginTransfer(extension);
        if (LeavesTransfersToApplication)
        {
            Refer(new ReferredTransfer(channel, extension, null));
            return;
        }

        string context = channel.Variables.Find("TRANSFER_CONTEXT") is { Length: > 0 } chosen ? chosen : endpoint.Context;
        if (!Pbx.Dialplan.Exists(context, extension))
        {
            transfer.Tell(SipStatus.NotFound);
            return;
        }

        EndHold(channel);
        BlindTransfer blind = new(channel, context, extension) { Prepare = other => Introduce(other, context, extension) };
        Pbx.Scheduler.Start(async () => transfer.Tell((await blind.RunAsync()).SipStatus));
    }

    /// <summary>Requests to connect the other parties of this call and another one.</summary>
    /// <exception cref="InvalidOperationException">One of the calls is not up, or a transfer of this one is in progress.</exception>
    public void TransferTo(PhoneTechnology other)
    {
        Channel second = other.AnsweredChannel();
        (Channel channel, PhoneTransfer transfer) = BeginTransfer(second.Name);
        if (LeavesTransfersToApplication)
        {
            Refer(new ReferredTransfer(channel, other._remoteUser, second));
            return;
        }

        EndHold(channel);
        EndHold(second);
        Pbx.Scheduler.Start(async () => transfer.Tell((await new AttendedTransfer(channel, second).RunAsync()).SipStatus));
    }

    public override void TellTransferProgress(Channel channel, string state)
    {
        if (_referred is not { } referred)
        {
            return;
        }

        // Asterisk uses the same text for both refusals.
        referred.Publish(state == "channel_unavailable" ? "channel_declined" : state);
        if (state != "channel_progress")
        {
            // The peers' variables are updated again at the beginning and at the end of such a transfer.
            channel.Member?.Bridge.TellPeers();
            _referred = null;
            _transfer!.Tell(state switch
            {
                "channel_answered" => SipStatus.Ok,
                "channel_declined" => SipStatus.Decline,
                _ => SipStatus.Unavailable,
            });
        }
    }

    private void Refer(ReferredTransfer referred)
    {
        _referred = referred;
        referred.Publish(null);
        Channel!.Member?.Bridge.TellPeers();
    }

    private (Channel Channel, PhoneTransfer Transfer) BeginTransfer(string target)
    {
        Channel channel = AnsweredChannel();
        if (_transfer is { Completed.IsCompleted: false })
        {
            throw new InvalidOperationException("Another transfer of the call is in progress.");
        }

        Pbx.Log.TransferAsked(endpoint.SourceId, channel.Name, target);
        return (channel, _transfer = new PhoneTransfer());
    }

    /// <summary>Ends the hold. For the server, a phone that transfers no longer holds the other party.</summary>
    private static void EndHold(Channel channel)
    {
        if (channel.Member is not null)
        {
            channel.Publish(ChannelEvents.Unhold(channel));
        }
    }

    /// <exception cref="InvalidOperationException">The call is not up.</exception>
    private Channel AnsweredChannel()
        => State == CallState.Answered && Channel is { IsHungUp: false } channel ? channel : throw new InvalidOperationException("Only a call that is answered and has not ended can be transferred.");

    /// <summary>Sets the variables that show the REFER to the dialplan.</summary>
    private void Introduce(Channel channel, string context, string extension)
    {
        channel.Variables.Set("SIPTRANSFER", "yes");
        channel.Variables.Set("SIPREFERRINGCONTEXT", context);
        channel.Variables.Set("__SIPREFERREDBYHDR", $"<sip:{endpoint.Resource}@{Endpoint.Host}>");
        channel.Variables.Set("SIPREFERTOHDR", $"sip:{extension}@{Endpoint.Host}");
    }
}
