namespace AriGen.Simulator;

/// <summary>A channel variable as it was set. Underscores before the name define how far it is inherited.</summary>
internal sealed record ChannelVariable(string Written, string Value)
{
    private const string ForEver = "__", Once = "_";

    /// <summary>The name without the underscores.</summary>
    public string Name { get; } =
        Written.StartsWith(ForEver, StringComparison.Ordinal) ? Written[2..]
        : Written.StartsWith(Once, StringComparison.Ordinal) ? Written[1..]
        : Written;

    /// <summary>The variable as inherited by a channel that is called on behalf of this one, or <see langword="null"/>.</summary>
    public ChannelVariable? Inherited
        => Written.StartsWith(ForEver, StringComparison.Ordinal) ? this
            : Written.StartsWith(Once, StringComparison.Ordinal) ? new(Name, Value)
            : null;
}
