using System.Globalization;

namespace AriGen.Simulator;

/// <summary>What a line puts into the holes of its sentence. All of it was checked when the script was read.</summary>
internal sealed class ScriptWords(IReadOnlyDictionary<string, string> words)
{
    private const string AnyOperation = "request";

    public IEnumerable<KeyValuePair<string, string>> All => words;

    /// <summary>The time that it names; zero where it names none.</summary>
    public TimeSpan Takes => words.ContainsKey("TIME") ? Time("TIME") : TimeSpan.Zero;

    /// <summary>An operation by resource and nickname; null for any.</summary>
    public string? Operation => words["OPERATION"] is AnyOperation ? null : words["OPERATION"];

    public string this[string hole] => words[hole];

    public int Number(string hole) => int.Parse(words[hole], CultureInfo.InvariantCulture);

    public TimeSpan Time(string hole) => ScriptWord.Time(words[hole])!.Value;

    public SimulatedEndpoint Endpoint(ScriptRun run) => run.Asterisk.Endpoint(words["ENDPOINT"]);

    public SimulatedCall Call(ScriptRun run) => run.Call(words["CALL"]);
}
