namespace AriGen.Simulator;

/// <summary>Transfers that the phone asks for, by a REFER.</summary>
internal sealed partial class PhoneTechnology
{
    private PhoneTransfer? _transfer;
    private ReferredTransfer? _referred;

    /// <summary>What the server has told last of a transfer; 0 where the phone has asked for none.</summary>
    public int TransferStatus => _transfer?.Status ?? 0;

    /// <summary>Ends with the status by which the server tells what the transfer has come to.</summary>
    /// <exception cref="InvalidOperationException">The phone has asked for none.</exception>
    public Task<int> Transferred => _transfer?.Completed ?? throw new InvalidOperationException("The phone has asked for no transfer of this call.");

    private Endpoint Owner => endpoint;

    public bool IsOfSamePhoneAs(PhoneTechnology other) => other.Owner == Owner;

    /// <summary>Whether the server only tells the application of a transfer, and that one does it.</summary>
    public bool LeavesTransfersToApplication { get; set; }

    /// <summary>The phone asks the server to connect the other side with an extension.</summary>
    /// <exception cref="InvalidOperationException">The call is not up, or another transfer of it is on its way.</exception>
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

    /// <summary>The phone asks the server to connect the other sides of this call and of another one.</summary>
    /// <exception cref="InvalidOperationException">One of the calls is not up, or another transfer of this one is on its way.</exception>
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

        // Asterisk tells both of its refusals by the same word.
        referred.Publish(state == "channel_unavailable" ? "channel_declined" : state);
        if (state != "channel_progress")
        {
            // The peers are told again at the beginning and at the end of such a transfer.
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
            throw new InvalidOperationException("Another transfer of the call is on its way.");
        }

        Pbx.Log.TransferAsked(endpoint.SourceId, channel.Name, target);
        return (channel, _transfer = new PhoneTransfer());
    }

    /// <summary>The server takes a phone that transfers for one that holds nobody any more.</summary>
    private static void EndHold(Channel channel)
    {
        if (channel.Member is not null)
        {
            channel.Publish(ChannelEvents.Unhold(channel));
        }
    }

    /// <exception cref="InvalidOperationException">The call is not up.</exception>
    private Channel AnsweredChannel()
        => State == CallState.Answered && Channel is { IsHungUp: false } channel ? channel : throw new InvalidOperationException("Only a call that is up can be transferred: one that is answered and has not ended.");

    /// <summary>What the dialplan can see of the REFER.</summary>
    private void Introduce(Channel channel, string context, string extension)
    {
        channel.Variables.Set("SIPTRANSFER", "yes");
        channel.Variables.Set("SIPREFERRINGCONTEXT", context);
        channel.Variables.Set("__SIPREFERREDBYHDR", $"<sip:{endpoint.Resource}@{Endpoint.Host}>");
        channel.Variables.Set("SIPREFERTOHDR", $"sip:{extension}@{Endpoint.Host}");
    }
}
