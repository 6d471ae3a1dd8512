namespace AriGen.Simulator;

/// <summary>The phone at the far end of one channel.</summary>
internal sealed partial class PhoneTechnology(Endpoint endpoint) : Technology
{
    public const string Name = "PJSIP";

    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Channel? _channel;

    /// <summary>The server's channel for this call.</summary>
    public Channel Channel => _channel!;

    /// <summary>How far the call has got.</summary>
    public CallState State { get; private set; }

    /// <summary>The digits that the server has sent.</summary>
    public string Digits { get; private set; } = "";

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
            ? Create(pbx, endpoint, request.Id, Guid.NewGuid().ToString(), DialplanPlace.Nowhere with { Context = endpoint.Context }, Wire.ChannelState.Down)
            : null;
    }

    /// <summary>A call from a phone comes in.</summary>
    public static PhoneTechnology Receive(Pbx pbx, Endpoint from, string extension, Party? caller)
    {
        pbx.Log.CallReceived(from.SourceId, extension);
        Channel channel = Create(pbx, from, null, Guid.NewGuid().ToString("N"), new DialplanPlace(from.Context, extension, 1), Wire.ChannelState.Ring, caller);
        pbx.Start(() => DialplanRun.RunAsync(channel));
        return (PhoneTechnology)channel.Technology;
    }

    public override void Call(Channel channel)
    {
        channel.Pbx.Log.CallMade(endpoint.SourceId, channel.Name);
        endpoint.Calls.Writer.TryWrite(this);
        channel.Pbx.Start(() => State == CallState.Ended ? Task.CompletedTask : endpoint.WhenCalled(this));
    }

    public override void Indicate(Channel channel, Signal signal)
    {
        if (signal == Signal.Answer && State == CallState.Ringing)
        {
            Connect();
        }
    }

    public override void SendDigit(Channel channel, char digit, int milliseconds) => Digits += digit;

    public override bool SendsSilence => true;

    public override void HungUp(Channel channel) => End();

    /// <summary>The phone rings.</summary>
    public void Ring()
    {
        if (State == CallState.Ringing)
        {
            Channel.Receive(Signal.Ringing);
        }
    }

    /// <summary>The phone answers. One that does no longer ring does nothing.</summary>
    public void Answer()
    {
        if (State == CallState.Ringing)
        {
            Connect();
            Channel.Pbx.Log.CallAnswered(endpoint.SourceId, Channel.Name);
            Channel.Receive(Signal.Answer);
        }
    }

    /// <summary>The phone does not take the call.</summary>
    /// <param name="status">The status of SIP.</param>
    public void Reject(int status)
    {
        if (State == CallState.Ringing)
        {
            End();
            Channel.FarEndHungUp(SipStatus.ToCause(status));
        }
    }

    /// <summary>The phone hangs up.</summary>
    public void HangUp(int cause)
    {
        if (State != CallState.Ended)
        {
            End();
            Channel.FarEndHungUp(cause);
        }
    }

    private static Channel Create(Pbx pbx, Endpoint endpoint, string? id, string protocolId, DialplanPlace place, Wire.ChannelState state, Party? caller = null)
    {
        PhoneTechnology phone = new(endpoint);
        Channel channel = phone._channel = new(pbx, phone, id ?? pbx.NextUniqueId(), pbx.Channels.NextName(endpoint.Technology, endpoint.Resource))
        {
            Endpoint = endpoint,
            Caller = caller ?? endpoint.Caller,
            ProtocolId = protocolId,
            Place = place,
        };
        channel.Begin(state);
        channel.Announce();
        return channel;
    }

    private void Connect()
    {
        State = CallState.Answered;
        _answered.TrySetResult();
    }

    private void End()
    {
        State = CallState.Ended;
        _answered.TrySetException(new InvalidOperationException("The call has ended before it was answered."));
        _ = _answered.Task.Exception;
        _ended.TrySetResult();
    }
}
