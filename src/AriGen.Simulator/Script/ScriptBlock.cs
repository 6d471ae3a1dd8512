namespace AriGen.Simulator;

/// <summary>Lines of a script that belong together: all of it, or what is repeated.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Times">How often it happens; null for ever.</param>
/// <param name="Every">The time from the beginning of one round to that of the next; zero where the next follows the last line.</param>
internal sealed record ScriptBlock(int Line, int? Times = 1, TimeSpan Every = default)
{
    public List<ScriptStep> Steps { get; } = [];

    /// <summary>Whether a round takes time.</summary>
    public bool TakesTime
        => Every > TimeSpan.Zero
            || Steps.Any(static step => step.At > TimeSpan.Zero || step.Takes > TimeSpan.Zero || step.Block is { TakesTime: true });
}
