using System.Globalization;

namespace AriGen.Simulator;

/// <summary>The words of a line for the placeholders of its sentence. They were validated when the script was parsed.</summary>
internal sealed class ScriptWords(IReadOnlyDictionary<string, string> words)
{
    private const string AnyOperation = "request";

    public IEnumerable<KeyValuePair<string, string>> All => words;

    /// <summary>The duration in the line, or zero.</summary>
    public TimeSpan Takes => words.ContainsKey("TIME") ? Time("TIME") : TimeSpan.Zero;

    /// <summary>The operation by resource and nickname, or <see langword="null"/> for any.</summary>
    public string? Operation => words["OPERATION"] is AnyOperation ? null : words["OPERATION"];

    public string this[string hole] => words[hole];

    public int Number(string hole) => int.Parse(words[hole], CultureInfo.InvariantCulture);

    public TimeSpan Time(string hole) => ScriptWord.Time(words[hole])!.Value;

    public SimulatedEndpoint Endpoint(ScriptRun run) => run.Asterisk.Endpoint(words["ENDPOINT"]);

    public SimulatedCall Call(ScriptRun run) => run.Call(words["CALL"]);
}
