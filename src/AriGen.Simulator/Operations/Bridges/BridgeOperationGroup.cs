using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>What all operations of bridges need.</summary>
internal abstract class BridgeOperationGroup(BridgeTable bridges, ChannelTable channels) : OperationGroup
{
    protected const string Resource = "bridges";

    protected BridgeTable Bridges { get; } = bridges;

    protected ChannelTable Channels { get; } = channels;

    /// <summary>The bridge that the path names.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="reason">How the refusal calls its status.</param>
    /// <exception cref="RefusedException">There is none.</exception>
    protected Bridge BridgeOf(Arguments arguments, string? reason = "Not found")
        => Bridges.Find(arguments.Path("bridgeId")) ?? throw new RefusedException(404, "Bridge not found") { Reason = reason };

    /// <summary>The same, where it is one that an application has made.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="reason">How the refusal calls its status where there is none.</param>
    /// <exception cref="RefusedException">There is none, or it is of the server's own making.</exception>
    protected Bridge BridgeInStasis(Arguments arguments, string? reason = "Not found")
        => BridgeOf(arguments, reason) is { IsOfApplication: true } bridge ? bridge : throw new RefusedException(409, "Bridge not in Stasis application");

    /// <summary>A channel in Stasis, as operations of bridges find it.</summary>
    /// <exception cref="RefusedException">There is none, or it is in no application.</exception>
    protected Channel ChannelInStasis(string id)
    {
        Channel channel = Channels.Find(id) ?? throw new RefusedException(400, "Channel not found");
        return channel.Visit is null ? throw new RefusedException(422, "Channel not in Stasis application") : channel;
    }

    /// <summary>Sets all variables of a map, or none of them.</summary>
    /// <exception cref="RefusedException">One of them is no text and no object with one.</exception>
    protected static void SetVariables(Bridge bridge, JsonElement map)
    {
        foreach ((string name, string value, bool isReported) in VariableMap.Read(map))
        {
            bridge.Variables.Set(name.Trim(), value, isReported);
        }
    }
}
