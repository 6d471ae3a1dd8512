namespace AriGen.Simulator;

/// <summary>The phone at the far end of one channel.</summary>
internal sealed partial class PhoneTechnology(Pbx pbx, Endpoint endpoint) : Technology
{
    public const string Name = "PJSIP";

    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _isCaller;

    /// <summary>The user part of the other side's address.</summary>
    private string _remoteUser = "";

    public Pbx Pbx { get; } = pbx;

    public PbxScheduler Scheduler => Pbx.Scheduler;

    /// <summary>The server's channel for this call; null for a call that it has not even begun to take.</summary>
    public Channel? Channel { get; private set; }

    /// <summary>How far the call has got.</summary>
    public CallState State { get; private set; }

    /// <summary>The status by which the server has refused the call; 0 where it has not.</summary>
    public int Refusal { get; private set; }

    /// <summary>Why it has ended, as the server told it: a cause of Q.850, or 0.</summary>
    public int Cause { get; private set; }

    /// <summary>Ends when the call is answered, and with an <see cref="InvalidOperationException"/> when it never will be.</summary>
    public Task Answered => _answered.Task;

    public Task Ended => _ended.Task;

    /// <summary>Makes a channel to call an endpoint by.</summary>
    /// <param name="pbx">Where.</param>
    /// <param name="resource">The endpoint: <c>bob</c>, <c>number@trunk</c>, or <c>bob/sip:…</c> for an address of one's own choice.</param>
    /// <param name="request">What is asked of the channel.</param>
    /// <returns>Null where there is no such endpoint, or it cannot be reached.</returns>
    public static Channel? Request(Pbx pbx, string resource, ChannelRequest request)
    {
        string[] address = resource.Split('/', 2);
        string[] parts = address[0].Split('@', 2);
        return pbx.Endpoints.Find($"{Name}/{parts[^1]}") is { } endpoint && (endpoint.IsReachable || address.Length > 1)
            ? new PhoneTechnology(pbx, endpoint).Create(request.Id, pbx.Ids.NextGuid().ToString(), DialplanPlace.Nowhere with { Context = endpoint.Context }, Wire.ChannelState.Down, endpoint.Caller)
            : null;
    }

    /// <summary>A call from a phone comes in.</summary>
    public static PhoneTechnology Receive(Pbx pbx, Endpoint from, string extension, Party caller)
    {
        pbx.Log.CallReceived(from.SourceId, extension);
        PhoneTechnology phone = new(pbx, from) { _isCaller = true, _remoteUser = extension };
        if (!pbx.Dialplan.Exists(from.Context, extension))
        {
            phone.End(SipStatus.NotFound, 0);
            return phone;
        }

        Channel channel = phone.Create(null, pbx.Ids.NextGuid().ToString("N"), new DialplanPlace(from.Context, extension, 1), Wire.ChannelState.Ring, caller);
        channel.Variables.Set("SIPDOMAIN", "127.0.0.1");
        ChannelText.Set(channel, "CALLERID(ani-name)", caller.Name);
        ChannelText.Set(channel, "CALLERID(ani-num)", caller.Number);
        ChannelText.Set(channel, "CALLERID(dnid)", extension);
        pbx.Scheduler.Start(() => DialplanRun.RunAsync(channel));
        return phone;
    }

    public override Task<bool> CallAsync(Channel channel)
    {
        _remoteUser = channel.Connected.Number is { Length: > 0 } number ? number : "anonymous";
        Pbx.Log.CallMade(endpoint.SourceId, channel.Name);
        endpoint.Inbox.Calls.Writer.TryWrite(this);
        Pbx.Scheduler.Start(() => State == CallState.Ended ? Task.CompletedTask : endpoint.WhenCalled(this));
        return Task.FromResult(true);
    }

    public override void Indicate(Channel channel, Signal signal)
    {
        if (State != CallState.Ringing)
        {
            return;
        }

        switch (signal)
        {
            case Signal.Answer:
                Connect();
                break;
            case Signal.Busy:
                Refuse(channel, HangupCause.UserBusy);
                break;
            case Signal.Congestion:
                Refuse(channel, HangupCause.Congestion);
                break;
        }
    }

    public override bool SendsSilence => true;

    public override string AudioFormat => "ulaw";

    public override string? Read(Channel channel, string item) => item switch
    {
        "endpoint" => endpoint.Resource,
        "contact" or "aor" when _isCaller => "",
        "aor" => endpoint.Resource,
        "contact" => endpoint.Contact,
        "pjsip,call-id" => channel.ProtocolId,
        "pjsip,secure" or "rtp,secure" or "rtp,hold" => "0",
        "pjsip,t38state" => "DISABLED",
        "rtp,direct" => "(null)",
        _ => null,
    };

    public override void HungUp(Channel channel)
    {
        if (State == CallState.Ringing)
        {
            channel.TechnologyCause ??= SipStatus.OfCause(channel.Cause);
        }

        TellQuality(channel);
        if (_referred is not null)
        {
            _referred = null;
            _transfer!.Tell(SipStatus.Unavailable);
        }

        // After a transfer it is the phone that ends its call.
        if (State == CallState.Answered && _transfer is { Completed.IsCompleted: false } or { Status: SipStatus.Ok })
        {
            return;
        }

        End(SipStatus.OfCause(channel.Cause) ?? SipStatus.Decline, channel.Cause);
    }

    public override void HangingUp(Channel channel) => TellQuality(channel);

    private Channel Create(string? id, string protocolId, DialplanPlace place, Wire.ChannelState state, Party caller)
    {
        Channel channel = Channel = new(Pbx, this, id ?? Pbx.Ids.NextUniqueId(), Pbx.Channels.NextName(endpoint.Technology, endpoint.Resource))
        {
            Endpoint = endpoint,
            Caller = caller,
            Place = place,
        };
        channel.Begin(state);
        channel.Announce();

        // Asterisk announces it before it knows the Call-ID.
        channel.ProtocolId = protocolId;
        return channel;
    }

    private void Refuse(Channel channel, int cause)
    {
        int status = SipStatus.OfCause(cause)!.Value;
        End(status, cause);
        channel.FarEndHungUp(cause, status);
    }

    private void Connect()
    {
        State = CallState.Answered;
        Received.Flow(true);
        _answered.TrySetResult();
    }

    /// <summary>The call is over. What it was refused by counts for a caller whom nobody has answered.</summary>
    private void End(int refusal, int cause)
    {
        if (State == CallState.Ended)
        {
            return;
        }

        Refusal = State == CallState.Ringing && _isCaller ? refusal : 0;
        Cause = cause;
        State = CallState.Ended;
        Received.Flow(false);
        Sent.Flow(false);
        _answered.TrySetException(new InvalidOperationException("The call has ended before it was answered."));
        _ = _answered.Task.Exception;
        _ended.TrySetResult();
        _sounds.Writer.TryComplete();
        TellDigits();
        _transfer?.Lose();
    }
}
