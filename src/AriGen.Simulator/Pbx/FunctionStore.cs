namespace AriGen.Simulator;

/// <summary>The values that dialplan functions store for all channels.</summary>
internal sealed class FunctionStore
{
    /// <summary>The members of dial groups by name.</summary>
    public Dictionary<string, List<string>> DialGroups { get; } = [];

    /// <summary>The environment variables, which do not include those of this process.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>The presence state, subtype and message by device.</summary>
    public Dictionary<string, string[]> Presence { get; } = [];
}
