using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The kind of a bridge: mixing or holding, and its treatment of digits, media and video.</summary>
internal sealed record BridgeKind(BridgeType Type, string VideoMode)
{
    private const string Sfu = "sfu";

    /// <summary>The kind for calls, and the default for clients.</summary>
    public static readonly BridgeKind Mixing = new(BridgeType.Mixing, "talker");

    /// <summary>The kind for two channels that are connected without an application.</summary>
    public static readonly BridgeKind Basic = new(BridgeType.Mixing, "none");

    /// <summary>Whether all audio has to pass through the server, to detect digits or to change media.</summary>
    public bool IsIndirect { get; init; }

    /// <summary>Reads a comma-separated list of types.</summary>
    /// <returns>The kind, or <see langword="null"/> if the types exclude each other.</returns>
    public static BridgeKind? Parse(string types)
    {
        bool mixes = types.Length == 0, holds = false, single = false, forwards = false, indirect = false;
        foreach (string type in types.Split(',').Select(static type => type.Trim()))
        {
            mixes |= type == "mixing";
            holds |= type == "holding";
            single |= type == "video_single";
            forwards |= type == "video_sfu";
            indirect |= type is "dtmf_events" or "proxy_media";
        }

        // Forwarding video needs a mixing bridge, whatever other types are given.
        return forwards ? (single ? null : new BridgeKind(BridgeType.Mixing, Sfu))
            : holds ? (mixes ? null : new BridgeKind(BridgeType.Holding, Mixing.VideoMode))
            : mixes ? Mixing with { VideoMode = single ? "single" : Mixing.VideoMode, IsIndirect = indirect }
            : null;
    }

    /// <summary>Returns the technology that Asterisk uses for a number of members.</summary>
    public string TechnologyFor(int members) => Type == BridgeType.Holding ? "holding_bridge" : VideoMode == Sfu || members > 2 ? Bridge.SoftMix : "simple_bridge";
}
