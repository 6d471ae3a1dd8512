namespace AriGen.Simulator;

/// <summary>The actions of the phone.</summary>
internal sealed partial class PhoneTechnology
{
    private readonly List<(int Count, TaskCompletionSource Found)> _digitReaders = [];

    /// <summary>The digits that the server has sent.</summary>
    public string Digits { get; private set; } = "";

    /// <summary>Whether the other party of the call has put the phone on hold.</summary>
    public bool IsHeldByServer { get; private set; }

    /// <summary>Rings.</summary>
    public void Ring()
    {
        if (State == CallState.Ringing)
        {
            Channel?.Receive(Signal.Ringing);
        }
    }

    /// <summary>Answers a call that is still ringing.</summary>
    public void Answer()
    {
        if (State == CallState.Ringing)
        {
            Connect();
            Pbx.Log.CallAnswered(endpoint.SourceId, Channel!.Name);
            Channel.Receive(Signal.Answer);
        }
    }

    /// <summary>Rejects the call.</summary>
    /// <param name="status">The SIP status.</param>
    public void Reject(int status)
    {
        if (State == CallState.Ringing)
        {
            End(0, 0);
            Channel?.FarEndHungUp(SipStatus.ToCause(status), status);
        }
    }

    /// <summary>Hangs up or cancels the call.</summary>
    public void Hangup(int cause)
    {
        if (State == CallState.Answered)
        {
            TellQuality(Channel!);
            End(0, 0);
            Channel!.FarEndHungUp(cause == 0 ? null : cause, SipStatus.OfCause(cause));
        }
        else if (State == CallState.Ringing)
        {
            End(SipStatus.Cancelled, 0);
            Channel?.FarEndHungUp(SipStatus.ToCause(SipStatus.Cancelled), SipStatus.Cancelled);
        }
    }

    /// <summary>Sends a digit.</summary>
    public void PressDigit(char digit, int milliseconds)
    {
        if (State != CallState.Answered)
        {
            return;
        }

        // Two directly connected phones send digits past the server.
        Received.AddDigit();
        Channel channel = Channel!;
        if (channel.Member is { Bridge.ConnectsDirectly: true } member)
        {
            member.Bridge.PassDigit(member, digit, milliseconds);
        }
        else
        {
            channel.Digits.Receive(digit, milliseconds);
        }
    }

    /// <summary>Puts the other party on hold, or resumes.</summary>
    public void Hold(bool isHeld)
    {
        if (State != CallState.Answered)
        {
            return;
        }

        Channel channel = Channel!;
        channel.Member?.Bridge.Renegotiate();
        channel.Publish(isHeld ? ChannelEvents.Hold(channel, "default") : ChannelEvents.Unhold(channel));
        if (Partner is { } partner)
        {
            partner.Hold(isHeld, () => partner.Technology.Hold(partner, isHeld));
        }
    }

    /// <summary>The other channel of two connected ones, or <see langword="null"/>.</summary>
    private Channel? Partner
        => Channel?.Member is { Bridge.Members: { Count: 2 } members } here ? members.First(member => member != here).Channel : null;

    /// <summary>Waits until the server has sent a number of digits.</summary>
    /// <exception cref="InvalidOperationException">The call ended before.</exception>
    public Task DigitsAsync(int count)
    {
        TaskCompletionSource found = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _digitReaders.Add((count, found));
        TellDigits();
        return found.Task;
    }

    public override void SendDigit(Channel channel, char digit, int milliseconds)
    {
        Sent.AddDigit();
        Digits += char.ToUpperInvariant(digit);
        TellDigits();
    }

    public override void Hold(Channel channel, bool isHeld)
    {
        IsHeldByServer = isHeld;
        Pbx.KnownDevices.Follow(endpoint);
    }

    private void TellDigits()
    {
        foreach ((int count, TaskCompletionSource found) in _digitReaders)
        {
            if (Digits.Length >= count)
            {
                found.TrySetResult();
            }
            else if (State == CallState.Ended)
            {
                found.TrySetException(new InvalidOperationException($"The call has ended before {count} digits were received: only '{Digits}' were."));
            }
        }

        _digitReaders.RemoveAll(static reader => reader.Found.Task.IsCompleted);
    }
}
