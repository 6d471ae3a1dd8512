namespace AriGen.Simulator;

/// <summary>A block of a script: the whole script, or a repeated part.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Times">The number of rounds, or <see langword="null"/> for no limit.</param>
/// <param name="Every">
/// The time between the beginnings of two rounds. If it is zero, a round follows the last step of the one before.
/// </param>
internal sealed record ScriptBlock(int Line, int? Times = 1, TimeSpan Every = default)
{
    public List<ScriptStep> Steps { get; } = [];

    /// <summary>Whether a round takes time.</summary>
    public bool TakesTime
        => Every > TimeSpan.Zero
            || Steps.Any(static step => step.At > TimeSpan.Zero || step.Takes > TimeSpan.Zero || step.Block is { TakesTime: true });
}
