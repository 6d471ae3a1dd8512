using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Creates the events about the relation between a channel and Stasis applications.</summary>
internal static class StasisEvents
{
    public static Event Start(Channel channel, IReadOnlyList<string> args, Channel? replaced)
        => new StasisStart { Args = args, Channel = channel.Snapshot(), ReplaceChannel = replaced?.Snapshot() };

    public static Event End(Channel channel) => new StasisEnd { Channel = channel.Snapshot() };

    public static Event MoveFailed(Channel channel, string destination, IReadOnlyList<string> args)
        => new ApplicationMoveFailed { Args = args, Channel = channel.Snapshot(), Destination = destination };

    /// <summary>Another client has taken over the application.</summary>
    public static Event Replaced() => new ApplicationReplaced();

    /// <summary>The server has opened a WebSocket for the application.</summary>
    public static Event Registered(string application) => new ApplicationRegistered { Application = application };

    /// <summary>The server is about to close the WebSocket that it has opened for the application.</summary>
    public static Event Unregistered(string application) => new ApplicationUnregistered { Application = application };

    public static Event Broadcast(Channel channel)
        => new CallBroadcast { Channel = channel.Snapshot(), Caller = channel.Caller.Number, Called = channel.Place.Extension };

    public static Event Claimed(Channel channel, string winner) => new CallClaimed { Channel = channel.Snapshot(), WinnerApp = winner };
}
