namespace AriGen.Simulator;

/// <summary>A phone or trunk that the server knows.</summary>
internal sealed partial class Endpoint(Pbx pbx, TechnologySource ofTechnology, string technology, string resource) : EventSource
{
    private readonly List<Channel> _channels = [];

    /// <summary>All endpoints of its technology, which can be subscribed to as one.</summary>
    public TechnologySource OfTechnology { get; } = ofTechnology;

    public string Technology { get; } = technology;

    public string Resource { get; } = resource;

    /// <summary>Where its calls begin in the dialplan.</summary>
    public string Context { get; set; } = "default";

    /// <summary>Who calls when it calls.</summary>
    public Party Caller { get; set; } = Party.Nobody;

    /// <summary>What its phone does with a call.</summary>
    public Func<PhoneTechnology, Task> WhenCalled { get; set; } = static phone => PhoneHabits.AnswerAsync(phone, TimeSpan.Zero);

    /// <summary>What comes to its phone, for a script that waits for it.</summary>
    public PhoneInbox Inbox { get; private set; } = new();

    public override string Scheme => "endpoint";

    public override string SourceId => $"{Technology}/{Resource}";

    /// <summary>The endpoint as ARI shows it, now.</summary>
    public Wire.Endpoint Snapshot() => new()
    {
        Technology = Technology,
        Resource = Resource,
        State = new(IsReachable ? "online" : "offline"),
        ChannelIds = [.. _channels.Select(static channel => channel.Id)],
    };

    /// <summary>It is the same phone that a server before its restart knew.</summary>
    public void TakeOver(Endpoint before)
    {
        Context = before.Context;
        Caller = before.Caller;
        IsReachable = before.IsReachable;
        WhenCalled = before.WhenCalled;
        Inbox = before.Inbox;
    }

    /// <summary>One of its calls begins, and that is said.</summary>
    public void Add(Channel channel)
    {
        _channels.Add(channel);
        PublishState();
    }

    /// <summary>One of its calls is over, and that is said.</summary>
    public void Remove(Channel channel)
    {
        _channels.Remove(channel);
        PublishState();
    }

    /// <summary>What it is as a device while it does nothing.</summary>
    public string IdleState => IsReachable ? "NOT_INUSE" : "UNAVAILABLE";

    /// <summary>What it is doing, as a device.</summary>
    public string DeviceState()
    {
        HashSet<string> states = [.. _channels.Select(StateOf).OfType<string>()];
        return states.Contains("RINGING") ? (states.Count > 1 ? "RINGINUSE" : "RINGING")
            : states.Contains("INUSE") ? "INUSE"
            : states.FirstOrDefault() ?? IdleState;
    }

    /// <summary>What one call makes of the whole; null for one that has not got to the phone yet.</summary>
    private static string? StateOf(Channel channel)
        => channel.State == Wire.ChannelState.Ringing ? "RINGING"
            : channel.State == Wire.ChannelState.Busy ? "BUSY"
            : channel.State == Wire.ChannelState.Down ? null
            : channel.Technology is PhoneTechnology { IsHeldByServer: true } ? "ONHOLD"
            : "INUSE";
}
