namespace AriGen.Simulator;

/// <summary>The way of a channel through the dialplan.</summary>
internal sealed class DialplanProgress
{
    private DialplanPlace? _jump;

    /// <summary><see langword="true"/> if the dialplan runs for the channel and goes on after an application; otherwise, <see langword="false"/>.</summary>
    public bool IsRunning { get; set; }

    /// <summary>The places that Gosub was called from, the last one on top.</summary>
    public Stack<DialplanPlace> Callers { get; } = [];

    /// <summary><see langword="true"/> if another place than the next step was set; otherwise, <see langword="false"/>.</summary>
    public bool HasJump => _jump is not null;

    /// <summary>Sets the place that follows the current step.</summary>
    public void GoTo(string context, string extension, long priority) => _jump = new DialplanPlace(context, extension, priority);

    /// <summary>Returns the place that was set, and clears it; <see langword="null"/> for the next step.</summary>
    public DialplanPlace? TakeJump() => (_jump, _jump = null).Item1;
}
