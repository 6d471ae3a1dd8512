using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>Base class of operations on bridges.</summary>
internal abstract class BridgeOperationGroup(BridgeTable bridges, ChannelTable channels) : OperationGroup
{
    protected const string Resource = "bridges";

    protected BridgeTable Bridges { get; } = bridges;

    protected ChannelTable Channels { get; } = channels;

    /// <summary>Finds the bridge in the path.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="reason">The reason phrase of the refusal.</param>
    /// <exception cref="RefusedException">The bridge does not exist.</exception>
    protected Bridge BridgeOf(Arguments arguments, string? reason = "Not found")
        => Bridges.Find(arguments.Path("bridgeId")) ?? throw new RefusedException(404, "Bridge not found") { Reason = reason };

    /// <summary>Finds the bridge in the path if an application created it.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="reason">The reason phrase of the refusal if it does not exist.</param>
    /// <exception cref="RefusedException">The bridge does not exist, or is one of the server's own.</exception>
    protected Bridge BridgeInStasis(Arguments arguments, string? reason = "Not found")
        => BridgeOf(arguments, reason) is { IsOfApplication: true } bridge ? bridge : throw new RefusedException(409, "Bridge not in Stasis application");

    /// <summary>Finds a channel in Stasis for an operation of a bridge.</summary>
    /// <exception cref="RefusedException">The channel does not exist, or is in no application.</exception>
    protected Channel ChannelInStasis(string id)
    {
        Channel channel = Channels.Find(id) ?? throw new RefusedException(400, "Channel not found");
        return channel.Visit is null ? throw new RefusedException(422, "Channel not in Stasis application") : channel;
    }

    /// <summary>Sets all variables of a map, or none.</summary>
    /// <exception cref="RefusedException">A value is neither a text nor an object with one.</exception>
    protected static void SetVariables(Bridge bridge, JsonElement map)
    {
        foreach ((string name, string value, bool isReported) in VariableMap.Read(map))
        {
            bridge.Variables.Set(name.Trim(), value, isReported);
        }
    }
}
