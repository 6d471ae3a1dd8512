using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>What a bridge is asked to be: mixing or holding, and how it treats digits, media and pictures.</summary>
internal sealed record BridgeKind(BridgeType Type, string VideoMode)
{
    private const string Sfu = "sfu";

    /// <summary>For calls, and what a client gets that asks for nothing.</summary>
    public static readonly BridgeKind Mixing = new(BridgeType.Mixing, "talker");

    /// <summary>For two who talk without an application.</summary>
    public static readonly BridgeKind Basic = new(BridgeType.Mixing, "none");

    /// <summary>Whether all sound has to pass through the server, for digits to be heard or media to be changed.</summary>
    public bool IsIndirect { get; init; }

    /// <summary>Reads a comma-separated list of types.</summary>
    /// <returns>Null where no bridge can be all of that.</returns>
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

        // To forward pictures it has to mix, whatever else was asked for.
        return forwards ? (single ? null : new BridgeKind(BridgeType.Mixing, Sfu))
            : holds ? (mixes ? null : new BridgeKind(BridgeType.Holding, Mixing.VideoMode))
            : mixes ? Mixing with { VideoMode = single ? "single" : Mixing.VideoMode, IsIndirect = indirect }
            : null;
    }

    /// <summary>How Asterisk connects so many.</summary>
    public string TechnologyFor(int members) => Type == BridgeType.Holding ? "holding_bridge" : VideoMode == Sfu || members > 2 ? Bridge.SoftMix : "simple_bridge";
}
