namespace AriGen.Simulator;

/// <summary>
/// A script of events outside of the server and of faults, with one event on each line.
/// <code>
/// # Alice waits until the program is there, calls, dials and hangs up.
/// wait for channel-dump
/// at 1s  PJSIP/alice calls 1000 as a
/// at 3s  a sends 12#
/// at 9s  a hangs up
/// </code>
/// The read-me lists all sentences. A script can be played any number of times.
/// </summary>
public sealed class SimulationScript
{
    private readonly ScriptBlock _block;

    private SimulationScript(ScriptBlock block) => _block = block;

    /// <summary>The sentences of scripts, with placeholders in capitals.</summary>
    public static IReadOnlyList<string> Sentences { get; } = [.. ScriptSentences.All.Select(static sentence => sentence.Pattern)];

    /// <summary>Parses a script.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name in error messages.</param>
    /// <returns>The script.</returns>
    /// <exception cref="FormatException">A line is invalid. The message begins with its place: <c>name(line): </c>.</exception>
    public static SimulationScript Parse(string text, string name = "script")
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SimulationScript(new ScriptReader(name).Read(text));
    }

    /// <summary>Loads a script from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>The script.</returns>
    /// <exception cref="FormatException">A line is invalid.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SimulationScript Load(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Runs the script by the simulator's clock.</summary>
    /// <param name="asterisk">The simulator.</param>
    /// <param name="cancellationToken">A token to cancel the script. Calls and other effects of the script remain.</param>
    /// <returns>A task that completes after the last line, or never if the script repeats without a limit.</returns>
    /// <exception cref="InvalidOperationException">
    /// A line cannot be carried out, such as a wait for the answer of a call that has ended. The message begins with its place.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task PlayAsync(AsteriskSimulator asterisk, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asterisk);
        return PlayAsync(asterisk.Pbx, new ScriptRun(asterisk, cancellationToken));
    }

    private async Task PlayAsync(Pbx pbx, ScriptRun run)
    {
        try
        {
            await pbx.Scheduler.Run(() => run.PlayAsync(_block)).ConfigureAwait(false);
        }
        finally
        {
            // Completes the effects of the last line before the task completes.
            pbx.Scheduler.Run(static () => { });
        }
    }
}
