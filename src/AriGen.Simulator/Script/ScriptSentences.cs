namespace AriGen.Simulator;

/// <summary>All that a line of a script can say.</summary>
internal static class ScriptSentences
{
    private static readonly ScriptSentence[] Waits =
    [
        Wait("wait for APPLICATION", static (run, words) => run.Asterisk.WaitForApplicationAsync(words["APPLICATION"], run.Cancelled)),
        Wait("wait for a call to ENDPOINT as NAME", static async (run, words) => run.Name(words["NAME"], await words.Endpoint(run).NextCallAsync(run.Cancelled))),
        Wait("wait until CALL is answered", static (run, words) => words.Call(run).WaitForAnswerAsync(run.Cancelled)),
        Wait("wait until CALL is over", static (run, words) => words.Call(run).WaitForEndAsync(run.Cancelled)),
        Wait("wait until CALL hears MEDIA", static (run, words) => words.Call(run).WaitForSoundAsync(words["MEDIA"], run.Cancelled)),
        Wait("wait TIME", static (run, words) => run.Asterisk.Pbx.DelayAsync(words.Time("TIME"), run.Cancelled)),
    ];

    private static readonly ScriptSentence[] Calls =
    [
        Now("ENDPOINT calls EXTENSION", static (run, words) => words.Endpoint(run).Call(words["EXTENSION"])),
        Now("ENDPOINT calls EXTENSION as NAME", static (run, words) => run.Name(words["NAME"], words.Endpoint(run).Call(words["EXTENSION"]))),
        Now("CALL answers", static (run, words) => words.Call(run).Answer()),
        Now("CALL declines", static (run, words) => words.Call(run).Decline()),
        Now("CALL sends DIGITS", static (run, words) => words.Call(run).SendDigits(words["DIGITS"])),
        Now("CALL talks for TIME", static (run, words) => words.Call(run).Talk(words.Time("TIME"))),
        Now("CALL holds", static (run, words) => words.Call(run).Hold()),
        Now("CALL resumes", static (run, words) => words.Call(run).Resume()),
        Now("CALL hangs up", static (run, words) => words.Call(run).HangUp()),
        Now("CALL hangs up with CAUSE", static (run, words) => words.Call(run).HangUp(words.Number("CAUSE"))),
    ];

    private static readonly ScriptSentence[] Phones =
    [
        Now("ENDPOINT answers", static (run, words) => words.Endpoint(run).AnswerAfter(TimeSpan.Zero)),
        Now("ENDPOINT answers after TIME", static (run, words) => words.Endpoint(run).AnswerAfter(words.Time("TIME"))),
        Now("ENDPOINT only rings", static (run, words) => words.Endpoint(run).OnlyRing()),
        Now("ENDPOINT is busy", static (run, words) => words.Endpoint(run).BeBusy()),
        Now("ENDPOINT declines", static (run, words) => words.Endpoint(run).Reject()),
        Now("ENDPOINT declines with STATUS", static (run, words) => words.Endpoint(run).Reject(words.Number("STATUS"))),
        Now("ENDPOINT is gone", static (run, words) => words.Endpoint(run).Unregister()),
        Now("ENDPOINT is back", static (run, words) => words.Endpoint(run).Register()),
        Now("ENDPOINT texts EXTENSION TEXT", static (run, words) => words.Endpoint(run).SendText(words["EXTENSION"], words["TEXT"])),
    ];

    /// <summary>In the order in which they are tried and told.</summary>
    public static IReadOnlyList<ScriptSentence> All { get; } = [.. Waits, .. Calls, .. Phones];

    private static ScriptSentence Wait(string pattern, Func<ScriptRun, ScriptWords, Task> act) => new(pattern, act) { Waits = true };

    private static ScriptSentence Now(string pattern, Action<ScriptRun, ScriptWords> act) => new(pattern, (run, words) =>
    {
        act(run, words);
        return Task.CompletedTask;
    });
}
