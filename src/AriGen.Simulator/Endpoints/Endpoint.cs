namespace AriGen.Simulator;

/// <summary>A phone or trunk of the server.</summary>
internal sealed partial class Endpoint(Pbx pbx, TechnologySource ofTechnology, string technology, string resource) : EventSource
{
    private readonly List<Channel> _channels = [];

    /// <summary>All endpoints of its technology, as a single event source.</summary>
    public TechnologySource OfTechnology { get; } = ofTechnology;

    public string Technology { get; } = technology;

    public string Resource { get; } = resource;

    /// <summary>The context of the dialplan in which its calls start.</summary>
    public string Context { get; set; } = "default";

    /// <summary>The caller ID of its calls.</summary>
    public Party Caller { get; set; } = Party.Nobody;

    /// <summary>The reaction of its phone to a call.</summary>
    public Func<PhoneTechnology, Task> WhenCalled { get; set; } = static phone => PhoneHabits.AnswerAsync(phone, TimeSpan.Zero);

    /// <summary>The calls and texts that have reached its phone, for scripts that wait for them.</summary>
    public PhoneInbox Inbox { get; private set; } = new();

    public override string Scheme => "endpoint";

    public override string SourceId => $"{Technology}/{Resource}";

    /// <summary>Returns the endpoint as ARI shows it.</summary>
    public Wire.Endpoint Snapshot() => new()
    {
        Technology = Technology,
        Resource = Resource,
        State = new(IsReachable ? "online" : "offline"),
        ChannelIds = [.. _channels.Select(static channel => channel.Id)],
    };

    /// <summary>Takes over the state of the same endpoint before a restart.</summary>
    public void TakeOver(Endpoint before)
    {
        Context = before.Context;
        Caller = before.Caller;
        IsReachable = before.IsReachable;
        WhenCalled = before.WhenCalled;
        Inbox = before.Inbox;
    }

    /// <summary>Adds a channel, and publishes the change.</summary>
    public void Add(Channel channel)
    {
        _channels.Add(channel);
        PublishState();
    }

    /// <summary>Removes a channel, and publishes the change.</summary>
    public void Remove(Channel channel)
    {
        _channels.Remove(channel);
        PublishState();
    }

    /// <summary>The device state without calls.</summary>
    public string IdleState => IsReachable ? "NOT_INUSE" : "UNAVAILABLE";

    /// <summary>Returns the device state.</summary>
    public string DeviceState()
    {
        HashSet<string> states = [.. _channels.Select(StateOf).OfType<string>()];
        return states.Contains("RINGING") ? (states.Count > 1 ? "RINGINUSE" : "RINGING")
            : states.Contains("INUSE") ? "INUSE"
            : states.FirstOrDefault() ?? IdleState;
    }

    /// <summary>
    /// Returns the part of a channel in the device state, or <see langword="null"/> for a call that has not reached the phone.
    /// </summary>
    private static string? StateOf(Channel channel)
        => channel.State == Wire.ChannelState.Ringing ? "RINGING"
            : channel.State == Wire.ChannelState.Busy ? "BUSY"
            : channel.State == Wire.ChannelState.Down ? null
            : channel.Technology is PhoneTechnology { IsHeldByServer: true } ? "ONHOLD"
            : "INUSE";
}
