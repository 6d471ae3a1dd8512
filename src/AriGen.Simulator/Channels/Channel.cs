using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>One leg of a call.</summary>
internal sealed partial class Channel : EventSource
{
    public Channel(Pbx pbx, Technology technology, string id, string name)
    {
        Pbx = pbx;
        Technology = technology;
        Id = id;
        Name = name;
        LinkedId = id;
        Created = pbx.Now;
    }

    public Pbx Pbx { get; }

    /// <summary>What is at its far end.</summary>
    public Technology Technology { get; }

    public string Id { get; }

    public string Name { get; private set; }

    /// <summary>What its protocol calls the call, such as the Call-ID of SIP; empty where there is none.</summary>
    public string ProtocolId { get; set; } = "";

    public ChannelState State { get; private set; } = ChannelState.Down;

    public Party Caller { get; set; } = Party.Nobody;

    public Party Connected { get; set; } = Party.Nobody;

    public string AccountCode { get; set; } = "";

    public string Language { get; set; } = "en";

    /// <summary>The music that the far end gets when it is put on hold.</summary>
    public string MusicClass { get; set; } = "";

    public string UserField { get; set; } = "";

    /// <summary>The id of the channel on whose behalf it is there: its own, as a rule.</summary>
    public string LinkedId { get; set; }

    public DateTimeOffset Created { get; }

    /// <summary>Where in the dialplan it is. It shows with the next <see cref="Show()"/>, as all that can be set here.</summary>
    public DialplanPlace Place { get; set; } = DialplanPlace.Nowhere;

    /// <summary>What its far end is called by, without the technology.</summary>
    public string Dialled { get; set; } = "";

    /// <summary>The endpoint it belongs to; null for Local channels and the like.</summary>
    public Endpoint? Endpoint { get; init; }

    /// <summary>Its stay in an application; null outside of Stasis.</summary>
    public StasisVisit? Visit { get; set; }

    public override string Scheme => "channel";

    public override string SourceId => Id;

    /// <summary>Publishes an event about this channel, and its endpoint's listeners get it too.</summary>
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

    /// <summary>Goes into a state, and says so where it is a new one.</summary>
    public void Enter(ChannelState state)
    {
        if (State != state)
        {
            State = state;
            Show(() => ChannelEvents.StateChange(this));
        }
    }

    /// <summary>What the far end does is told to whoever waits for it: a dial attempt, as a rule.</summary>
    public Action<Signal>? SignalReceived { get; set; }

    /// <summary>The far end does something.</summary>
    public void Receive(Signal signal) => SignalReceived?.Invoke(signal);

    /// <summary>This side answers.</summary>
    public void Answer()
    {
        if (State != ChannelState.Up)
        {
            Enter(ChannelState.Up);
            Technology.Indicate(this, Signal.Answer);
        }
    }

    /// <summary>What is to be heard before an answer needs early media.</summary>
    public void OpenEarlyMedia()
    {
        if (State != ChannelState.Up)
        {
            Technology.Indicate(this, Signal.Progress);
        }
    }

    /// <summary>It is made: from now on it can be found, and it is said.</summary>
    public void Announce()
    {
        Pbx.Channels.Add(this);
        Pbx.Log.ChannelBegun(Name, Id);
        TakeAsShown();
        Endpoint?.Add(this);
        Publish(ChannelEvents.Created(this));
    }

    /// <summary>The state that it is made in: nothing is said about that.</summary>
    public void Begin(ChannelState state) => State = state;

    /// <summary>Comes to the next step of the dialplan.</summary>
    public void Enter(DialplanPlace place)
    {
        Place = place;
        Show();
    }
}
