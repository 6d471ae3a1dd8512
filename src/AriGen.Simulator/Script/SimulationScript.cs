namespace AriGen.Simulator;

/// <summary>
/// What happens outside of the server, and what goes wrong with it, written down: a line for each thing.
/// <code>
/// # Alice waits until the program is there, calls, dials and hangs up.
/// wait for channel-dump
/// at 1s  PJSIP/alice calls 1000 as a
/// at 3s  a sends 12#
/// at 9s  a hangs up
/// </code>
/// The read-me has all sentences. An instance can be played any number of times.
/// </summary>
public sealed class SimulationScript
{
    private readonly ScriptBlock _block;

    private SimulationScript(ScriptBlock block) => _block = block;

    /// <summary>The sentences that a script can be made of, with words in capitals for what the writer puts in.</summary>
    public static IReadOnlyList<string> Sentences { get; } = [.. ScriptSentences.All.Select(static sentence => sentence.Pattern)];

    /// <summary>Reads a script.</summary>
    /// <param name="text">Its lines.</param>
    /// <param name="name">What it is called in errors.</param>
    /// <returns>The script.</returns>
    /// <exception cref="FormatException">A line cannot be understood. The message begins with its place: <c>name(line): </c>.</exception>
    public static SimulationScript Parse(string text, string name = "script")
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SimulationScript(new ScriptReader(name).Read(text));
    }

    /// <summary>Reads a script from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The script.</returns>
    /// <exception cref="FormatException">A line cannot be understood.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SimulationScript Load(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Plays it, by the simulator's clock.</summary>
    /// <param name="asterisk">Where it happens.</param>
    /// <param name="cancellationToken">Ends it: what was begun stays as it is.</param>
    /// <returns>Completes after the last line; never where it repeats for ever.</returns>
    /// <exception cref="InvalidOperationException">A line cannot be done any more, such as to wait for the answer of a call that has ended. The message begins with its place.</exception>
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
            // What the last line has begun is done, too, before anybody looks.
            pbx.Scheduler.Run(static () => { });
        }
    }
}
