namespace AriGen.Simulator;

/// <summary>One step of a script.</summary>
/// <param name="Place">The place in the script, for error messages.</param>
/// <param name="At">
/// The time since the beginning of the round or the last wait, or <see langword="null"/> to follow the previous line at once.
/// </param>
internal sealed record ScriptStep(string Place, TimeSpan? At)
{
    /// <summary>The action, or <see langword="null"/> for a nested block.</summary>
    public Func<ScriptRun, Task>? Act { get; init; }

    public ScriptBlock? Block { get; init; }

    /// <summary>The line if it injects a fault; otherwise, <see langword="null"/>.</summary>
    public string? Fault { get; init; }

    /// <summary>The minimum duration.</summary>
    public TimeSpan Takes { get; init; }

    /// <summary>Whether it waits, so that the times of later lines count from its end.</summary>
    public bool Waits { get; init; }
}
