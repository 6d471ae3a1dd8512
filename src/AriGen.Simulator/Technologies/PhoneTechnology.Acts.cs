namespace AriGen.Simulator;

/// <summary>What the phone does.</summary>
internal sealed partial class PhoneTechnology
{
    private readonly List<(int Count, TaskCompletionSource Found)> _digitReaders = [];

    /// <summary>The digits that the server has sent.</summary>
    public string Digits { get; private set; } = "";

    /// <summary>Whether the other side of its call has put it on hold.</summary>
    public bool IsHeldByServer { get; private set; }

    /// <summary>The phone rings.</summary>
    public void Ring()
    {
        if (State == CallState.Ringing)
        {
            Channel?.Receive(Signal.Ringing);
        }
    }

    /// <summary>The phone answers. One that does no longer ring does nothing.</summary>
    public void Answer()
    {
        if (State == CallState.Ringing)
        {
            Connect();
            Pbx.Log.CallAnswered(endpoint.SourceId, Channel!.Name);
            Channel.Receive(Signal.Answer);
        }
    }

    /// <summary>The phone does not take the call.</summary>
    /// <param name="status">The status of SIP.</param>
    public void Reject(int status)
    {
        if (State == CallState.Ringing)
        {
            End(0, 0);
            Channel?.FarEndHungUp(SipStatus.ToCause(status), status);
        }
    }

    /// <summary>The phone hangs up, or gives up.</summary>
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

    /// <summary>The phone sends a digit.</summary>
    public void PressDigit(char digit, int milliseconds)
    {
        if (State != CallState.Answered)
        {
            return;
        }

        // Of what two phones say to each other directly the server hears nothing.
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

    /// <summary>The phone puts the server on hold, or takes it off.</summary>
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

    /// <summary>The other one, where two are connected with each other; null elsewhere.</summary>
    private Channel? Partner => Channel?.Member is { Bridge.Members: { Count: 2 } members } here ? members.First(member => member != here).Channel : null;

    /// <summary>Waits until the server has sent so many digits.</summary>
    /// <exception cref="InvalidOperationException">The call has ended before.</exception>
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
                found.TrySetException(new InvalidOperationException($"The call has ended before {count} digits had come: '{Digits}' have."));
            }
        }

        _digitReaders.RemoveAll(static reader => reader.Found.Task.IsCompleted);
    }
}
