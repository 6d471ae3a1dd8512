namespace AriGen.Simulator;

/// <summary>Something that a line of a script can say.</summary>
/// <param name="pattern">The line's words; those in capitals stand for what the writer puts in, see <see cref="ScriptWord"/>.</param>
/// <param name="act">Does it.</param>
internal sealed class ScriptSentence(string pattern, Func<ScriptRun, ScriptWords, Task> act)
{
    private readonly string[] _words = pattern.Split(' ');

    public string Pattern { get; } = pattern;

    /// <summary>Whether time counts anew from its end.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether something goes wrong by it, which is worth a line of the log.</summary>
    public bool IsFault { get; init; }

    /// <summary>The writer's words, where a line fits.</summary>
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
