namespace AriGen.Simulator;

/// <summary>What a line of a script can say.</summary>
/// <param name="pattern">The line's words; those in capitals stand for what the writer puts in, see <see cref="ScriptWord"/>.</param>
/// <param name="act">Does it.</param>
internal sealed class ScriptSentence(string pattern, Func<ScriptRun, ScriptWords, Task> act)
{
    /// <summary>In the order in which they are tried and told.</summary>
    public static readonly IReadOnlyList<ScriptSentence> All =
    [
        new("wait for APPLICATION", static (run, words) => run.Asterisk.WaitForApplicationAsync(words.Text("APPLICATION"), run.Cancelled)) { Waits = true },
        new("wait for a call to ENDPOINT as NAME", static async (run, words) => run.Name(words.Text("NAME"), await words.Endpoint(run).NextCallAsync(run.Cancelled))) { Waits = true },
        new("wait until CALL is answered", static (run, words) => words.Call(run).WaitForAnswerAsync(run.Cancelled)) { Waits = true },
        new("wait until CALL is over", static (run, words) => words.Call(run).WaitForEndAsync(run.Cancelled)) { Waits = true },
        new("wait until CALL hears MEDIA", static (run, words) => words.Call(run).WaitForSoundAsync(words.Text("MEDIA"), run.Cancelled)) { Waits = true },
        new("wait TIME", static (run, words) => run.Asterisk.Pbx.DelayAsync(words.Time("TIME"), run.Cancelled)) { Waits = true },
        Now("ENDPOINT calls EXTENSION", static (run, words) => words.Endpoint(run).Call(words.Text("EXTENSION"))),
        Now("ENDPOINT calls EXTENSION as NAME", static (run, words) => run.Name(words.Text("NAME"), words.Endpoint(run).Call(words.Text("EXTENSION")))),
        Now("CALL talks for TIME", static (run, words) => words.Call(run).Talk(words.Time("TIME"))),
        Now("CALL hangs up", static (run, words) => words.Call(run).HangUp()),
        Now("CALL hangs up with CAUSE", static (run, words) => words.Call(run).HangUp(words.Number("CAUSE"))),
        Now("CALL answers", static (run, words) => words.Call(run).Answer()),
        Now("CALL declines", static (run, words) => words.Call(run).Decline()),
        Now("ENDPOINT answers", static (run, words) => words.Endpoint(run).AnswerAfter(TimeSpan.Zero)),
        Now("ENDPOINT answers after TIME", static (run, words) => words.Endpoint(run).AnswerAfter(words.Time("TIME"))),
        Now("ENDPOINT only rings", static (run, words) => words.Endpoint(run).OnlyRing()),
        Now("ENDPOINT is busy", static (run, words) => words.Endpoint(run).BeBusy()),
        Now("ENDPOINT declines", static (run, words) => words.Endpoint(run).Reject()),
        Now("ENDPOINT declines with STATUS", static (run, words) => words.Endpoint(run).Reject(words.Number("STATUS"))),
        Now("ENDPOINT is gone", static (run, words) => words.Endpoint(run).Unregister()),
        Now("ENDPOINT is back", static (run, words) => words.Endpoint(run).Register()),
    ];

    public string Pattern { get; } = pattern;

    /// <summary>Whether time counts anew from its end.</summary>
    public bool Waits { get; init; }

    /// <summary>Its words, where a line fits it.</summary>
    public ScriptWords? Match(IReadOnlyList<string> line)
    {
        string[] words = Pattern.Split(' ');
        if (words.Length != line.Count)
        {
            return null;
        }

        Dictionary<string, string> found = [];
        foreach ((string expected, string given) in words.Zip(line))
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

    private static ScriptSentence Now(string pattern, Action<ScriptRun, ScriptWords> act) => new(pattern, (run, words) =>
    {
        act(run, words);
        return Task.CompletedTask;
    });
}
