namespace AriGen.Simulator;

/// <summary>One line of a script.</summary>
/// <param name="Place">Where it stands, for errors.</param>
/// <param name="At">When, counted from the beginning of the round or from the last wait; null: right after the line before.</param>
internal sealed record ScriptStep(string Place, TimeSpan? At)
{
    /// <summary>What happens; null where it is another block.</summary>
    public Func<ScriptRun, Task>? Act { get; init; }

    public ScriptBlock? Block { get; init; }

    /// <summary>The line, where it makes something go wrong; else null.</summary>
    public string? Fault { get; init; }

    /// <summary>How long it waits at least.</summary>
    public TimeSpan Takes { get; init; }

    /// <summary>Whether it waits by itself, so that the time counts anew from its end.</summary>
    public bool Waits { get; init; }
}
