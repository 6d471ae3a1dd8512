using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Creates the events about a bridge.</summary>
internal static class BridgeEvents
{
    public static Event Created(Wire.Bridge bridge) => new BridgeCreated { Bridge = bridge };

    public static Event Destroyed(Wire.Bridge bridge) => new BridgeDestroyed { Bridge = bridge };

    public static Event Entered(Channel channel, Wire.Bridge bridge) => new ChannelEnteredBridge { Channel = channel.Snapshot(), Bridge = bridge };

    public static Event Left(Channel channel, Wire.Bridge bridge) => new ChannelLeftBridge { Channel = channel.Snapshot(), Bridge = bridge };

    public static Event VideoSourceChanged(Wire.Bridge bridge, string? oldSource)
        => new BridgeVideoSourceChanged { Bridge = bridge, OldVideoSourceId = oldSource };
}
