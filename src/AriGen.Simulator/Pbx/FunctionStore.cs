namespace AriGen.Simulator;

/// <summary>The values that functions of the dialplan keep for all channels.</summary>
internal sealed class FunctionStore
{
    /// <summary>The members of groups to dial, by name.</summary>
    public Dictionary<string, List<string>> DialGroups { get; } = [];

    /// <summary>Variables of the environment. Nothing is known of the real one.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>State, subtype and message of people, by device.</summary>
    public Dictionary<string, string[]> Presence { get; } = [];
}
