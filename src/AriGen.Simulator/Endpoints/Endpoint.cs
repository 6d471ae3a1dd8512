namespace AriGen.Simulator;

/// <summary>A phone or trunk that the server knows.</summary>
internal sealed class Endpoint(string technology, string resource) : EventSource
{
    public string Technology { get; } = technology;

    public string Resource { get; } = resource;

    /// <summary>All endpoints of its technology, which can be subscribed to as one.</summary>
    public TechnologySource? OfTechnology { get; set; }

    /// <summary>Where its calls begin in the dialplan.</summary>
    public string Context { get; init; } = "default";

    /// <summary>Who calls when it calls.</summary>
    public Party Caller { get; set; } = Party.Nobody;

    /// <summary>Whether the server knows where it is: it is registered, or has a fixed address.</summary>
    public bool IsReachable { get; set; } = true;

    /// <summary>What its phone does with a call.</summary>
    public Func<PhoneTechnology, Task> WhenCalled { get; set; } = static phone => PhoneHabits.AnswerAsync(phone, TimeSpan.Zero);

    /// <summary>The calls to it, for a script that waits for them.</summary>
    public System.Threading.Channels.Channel<PhoneTechnology> Calls { get; } = System.Threading.Channels.Channel.CreateUnbounded<PhoneTechnology>();

    public override string Scheme => "endpoint";

    public override string SourceId => $"{Technology}/{Resource}";

    /// <summary>The endpoint as ARI shows it, now.</summary>
    /// <param name="channels">All channels of the server.</param>
    public Wire.Endpoint Snapshot(IEnumerable<Channel> channels) => new()
    {
        Technology = Technology,
        Resource = Resource,
        State = IsReachable ? "online" : "offline",
        ChannelIds = [.. channels.Where(channel => channel.Endpoint == this).Select(static channel => channel.Id)],
    };
}
