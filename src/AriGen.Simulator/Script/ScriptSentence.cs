namespace AriGen.Simulator;

/// <summary>A sentence of scripts.</summary>
/// <param name="pattern">The words of the sentence. Those in capitals are placeholders; see <see cref="ScriptWord"/>.</param>
/// <param name="act">Carries out the sentence.</param>
internal sealed class ScriptSentence(string pattern, Func<ScriptRun, ScriptWords, Task> act)
{
    private readonly string[] _words = pattern.Split(' ');

    public string Pattern { get; } = pattern;

    /// <summary>Whether it waits, so that the times of later lines count from its end.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether it injects a fault, which is logged.</summary>
    public bool IsFault { get; init; }

    /// <summary>Matches a line, and returns the words for the placeholders, or <see langword="null"/>.</summary>
    public ScriptWords? Match(IReadOnlyList<string> line)
    {
        if (_words[^1] == ScriptWord.Rest && line.Count > _words.Length)
        {
            line = [.. line.Take(_words.Length - 1), string.Join(' ', line.Skip(_words.Length - 1))];
        }

        if (_words.Length != line.Count)
        {
            return null;
        }

        Dictionary<string, string> found = [];
        foreach ((string expected, string given) in _words.Zip(line))
        {
            if (ScriptWord.IsHole(expected))
            {
                found[expected] = given;
            }
            else if (expected != given)
            {
                return null;
            }
        }

        return new ScriptWords(found);
    }

    public Func<ScriptRun, Task> Bind(ScriptWords words) => run => act(run, words);
}
