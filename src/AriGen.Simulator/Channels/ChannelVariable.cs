namespace AriGen.Simulator;

/// <summary>A variable of a channel, as it was set: underscores before the name say how far it is handed on.</summary>
internal sealed record ChannelVariable(string Written, string Value)
{
    private const string ForEver = "__", Once = "_";

    /// <summary>What it is found by.</summary>
    public string Name { get; } =
        Written.StartsWith(ForEver, StringComparison.Ordinal) ? Written[2..]
        : Written.StartsWith(Once, StringComparison.Ordinal) ? Written[1..]
        : Written;

    /// <summary>What a channel gets of it that is called on behalf of this one; null for nothing.</summary>
    public ChannelVariable? Inherited
        => Written.StartsWith(ForEver, StringComparison.Ordinal) ? this
            : Written.StartsWith(Once, StringComparison.Ordinal) ? new(Name, Value)
            : null;
}
