using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>One leg of a call.</summary>
internal sealed class Channel : EventSource
{
    private readonly CancellationTokenSource _hungUp = new();
    private readonly ChannelView _view;

    public Channel(Pbx pbx, Technology technology, string id, string name)
    {
        Pbx = pbx;
        Technology = technology;
        Id = id;
        Name = name;
        LinkedId = id;
        Created = pbx.Scheduler.Now;
        _view = new ChannelView(this);
        Variables = new ChannelVariables(this, pbx.Globals);
        Digits = new ChannelDigits(this);
        Timer = new CallTimer(this);
        Detectors = new ChannelDetectors(this);
        Ear = new Ear(technology.SendsSilence ? Audio.Silence : Audio.None);
        Mouth = new Mouth(audio => Technology.Speak(this, audio));
    }

    public Pbx Pbx { get; }

    public PbxScheduler Scheduler => Pbx.Scheduler;

    /// <summary>The far end.</summary>
    public Technology Technology { get; }

    public string Id { get; }

    public string Name { get; }

    /// <summary>The call's ID in its protocol, such as the Call-ID of SIP; otherwise, empty.</summary>
    public string ProtocolId { get; set; } = "";

    public ChannelState State { get; private set; } = ChannelState.Down;

    public Party Caller { get; set; } = Party.Nobody;

    public Party Connected { get; set; } = Party.Nobody;

    public string AccountCode { get; set; } = "";

    public string Language { get; set; } = "en";

    /// <summary>The music class for the far end while it is on hold.</summary>
    public string MusicClass { get; set; } = "";

    public string UserField { get; set; } = "";

    /// <summary>The ID of the channel that this one was created for; its own by default.</summary>
    public string LinkedId { get; set; }

    public DateTimeOffset Created { get; }

    /// <summary>The place in the dialplan. Changes of the properties are shown by the next <see cref="Show"/>.</summary>
    public DialplanPlace Place { get; set; } = DialplanPlace.Nowhere;

    /// <summary>The address of the far end, without the technology.</summary>
    public string Dialled { get; set; } = "";

    /// <summary>The endpoint that the channel belongs to; <see langword="null"/> for Local channels and others without one.</summary>
    public Endpoint? Endpoint { get; init; }

    /// <summary>The stay in an application; <see langword="null"/> outside of Stasis.</summary>
    public StasisVisit? Visit { get; set; }

    /// <summary>The membership in a bridge; <see langword="null"/> outside of bridges.</summary>
    public BridgeMember? Member { get; set; }

    public ChannelVariables Variables { get; }

    public ChannelDigits Digits { get; }

    public DialplanProgress Progress { get; } = new();

    public CallTimer Timer { get; }

    public ChannelDetectors Detectors { get; }

    /// <summary>The sound from the far end.</summary>
    public Ear Ear { get; }

    /// <summary>The sound to the far end.</summary>
    public Mouth Mouth { get; }

    /// <summary>The values that dialplan functions have set and only they read, by function and item.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>The groups of the channel, one for each category.</summary>
    public List<(string Name, string Category)> Groups { get; } = [];

    /// <summary>The number of recordings that wait or run. A channel with any cannot be added to a bridge.</summary>
    public int RecordingCount { get; set; }

    /// <summary><see langword="true"/> if applications get a hold instead of the far end; otherwise, <see langword="false"/>.</summary>
    public bool InterceptsHold { get; set; }

    /// <summary>The receiver of the far end's signals: a dial attempt, as a rule.</summary>
    public Action<Signal>? SignalReceived { get; set; }

    /// <summary>The cause of the hangup by Q.850; 0 for none.</summary>
    public int Cause { get; set; }

    /// <summary>The cause in the technology's own terms, such as a SIP status; <see langword="null"/> for none.</summary>
    public int? TechnologyCause { get; set; }

    /// <summary><see langword="true"/> if the channel is destroyed and publishes nothing more; otherwise, <see langword="false"/>.</summary>
    public bool IsGone { get; private set; }

    public bool IsHungUp => _hungUp.IsCancellationRequested;

    /// <summary>A token that is cancelled by a hangup from either side.</summary>
    public CancellationToken HungUp => _hungUp.Token;

    public override string Scheme => "channel";

    public override string SourceId => Id;

    /// <summary>Creates the payload of the channel as it was last shown.</summary>
    public Wire.Channel Snapshot() => _view.Shown();

    /// <summary>Creates the payload of the channel as it is now.</summary>
    public Wire.Channel LiveSnapshot() => _view.Live();

    /// <summary>Shows the channel as it is, and publishes the changes.</summary>
    public void Show() => _view.Update();

    /// <summary>Publishes an event to the subscribers of this channel and of its endpoint.</summary>
    public void Publish(Event message)
    {
        if (IsGone)
        {
            return;
        }

        Pbx.Events.Publish(message, this, Endpoint, Endpoint?.OfTechnology);
        if (message is ChannelCreated or ChannelStateChange or ChannelDestroyed)
        {
            Pbx.KnownDevices.Follow(this, isGone: message is ChannelDestroyed);
        }
    }

    /// <summary>Sets the state of a channel that is not announced yet.</summary>
    public void Begin(ChannelState state) => State = state;

    /// <summary>Adds the channel to the server, and publishes that.</summary>
    public void Announce()
    {
        Pbx.Channels.Add(this);
        Pbx.Log.ChannelBegun(Name, Id);
        _view.Accept();
        Endpoint?.Add(this);
        Publish(ChannelEvents.Created(this));
    }

    /// <summary>Enters a state, and publishes that if it is a new one.</summary>
    public void Enter(ChannelState state)
    {
        if (State != state)
        {
            State = state;
            _view.Update(() => ChannelEvents.StateChange(this));
        }
    }

    /// <summary>Moves to a step of the dialplan.</summary>
    public void Enter(DialplanPlace place)
    {
        Place = place;
        Show();
    }

    /// <summary>Receives a signal of the far end.</summary>
    public void Receive(Signal signal) => SignalReceived?.Invoke(signal);

    /// <summary>Answers the far end.</summary>
    public void Answer()
    {
        if (State != ChannelState.Up)
        {
            Enter(ChannelState.Up);
            Technology.Indicate(this, Signal.Answer);
        }
    }

    /// <summary>Starts early media, which sound before an answer needs.</summary>
    public void OpenEarlyMedia()
    {
        if (State != ChannelState.Up)
        {
            Technology.Indicate(this, Signal.Progress);
        }
    }

    /// <summary>Changes the connected party, and informs the far end.</summary>
    public void Connect(Party party)
    {
        if (Connected != party)
        {
            Connected = party;
            Show();
            Technology.ConnectedLineChanged(this);
        }
    }

    /// <summary>Waits until the channel is in no bridge. It may move between bridges meanwhile.</summary>
    public async Task OutOfBridgesAsync()
    {
        while (Member is { } member)
        {
            await member.Left;
        }
    }

    /// <summary>Puts this side on hold, or resumes.</summary>
    /// <param name="isHeld">Whether it is on hold from now on.</param>
    /// <param name="tell">Informs the far end, unless <see cref="InterceptsHold"/> is set.</param>
    public void Hold(bool isHeld, Action tell)
    {
        if (InterceptsHold)
        {
            Publish(isHeld ? ChannelEvents.Hold(this, "N/A") : ChannelEvents.Unhold(this));
        }
        else
        {
            tell();
        }
    }

    /// <summary>Waits for a time, or less if the channel is hung up before.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        try
        {
            await Scheduler.DelayAsync(time, HungUp);
        }
        catch (OperationCanceledException)
        {
            // Callers look at IsHungUp.
        }
    }

    /// <summary>Receives a hangup of the far end.</summary>
    /// <param name="cause">The cause by Q.850; <see langword="null"/> to keep the channel's.</param>
    /// <param name="techCause">The cause in the technology's own terms; <see langword="null"/> to keep the channel's.</param>
    public void FarEndHungUp(int? cause, int? techCause = null)
    {
        Cause = cause > 0 ? cause.Value : Cause;
        TechnologyCause = techCause ?? TechnologyCause;
        Publish(ChannelEvents.HangupRequest(this, cause ?? (Cause == 0 ? null : Cause)));
        _hungUp.Cancel();
    }

    /// <summary>Hangs up from this side. Asterisk publishes that each time, with the way in place of the cause.</summary>
    public void Hangup(SoftHangup way)
    {
        if (way == SoftHangup.Explicit)
        {
            Technology.HangingUp(this);
        }

        Publish(ChannelEvents.HangupRequest(this, way));
        _hungUp.Cancel();
    }

    /// <summary>Hangs up without a request that is published.</summary>
    public void Drop() => _hungUp.Cancel();

    /// <summary>Sets the cause to normal clearing if there is none.</summary>
    public void DefaultCause() => Cause = Cause == 0 ? HangupCause.NormalClearing : Cause;

    /// <summary>Removes the channel from the server, and publishes that.</summary>
    public void Destroy()
    {
        if (IsGone)
        {
            return;
        }

        _hungUp.Cancel();
        Technology.HungUp(this);
        _view.Update(() => ChannelEvents.Destroyed(this));
        Pbx.Channels.Remove(this);
        Pbx.Log.ChannelGone(Name, HangupCause.Text(Cause));
        Endpoint?.Remove(this);
        foreach (StasisApplication application in Subscribers.ToList())
        {
            application.Forget(this);
        }

        IsGone = true;
    }
}
