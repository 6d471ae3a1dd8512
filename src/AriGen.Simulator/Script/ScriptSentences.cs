namespace AriGen.Simulator;

/// <summary>All that a line of a script can say.</summary>
internal static class ScriptSentences
{
    private static readonly ScriptSentence[] Waits =
    [
        Wait("wait for APPLICATION", static (run, words) => run.Asterisk.WaitForApplicationAsync(words["APPLICATION"], run.Cancelled)),
        Wait("wait for a call to ENDPOINT as NAME", static async (run, words) => run.Name(words["NAME"], new SimulatedCall(await words.Endpoint(run).NextPhoneAsync(run.Cancelled)))),
        Wait("wait until CALL is answered", static (run, words) => words.Call(run).WaitForAnswerAsync(run.Cancelled)),
        Wait("wait until CALL is over", static (run, words) => words.Call(run).WaitForEndAsync(run.Cancelled)),
        Wait("wait until CALL hears MEDIA", static (run, words) => words.Call(run).WaitForSoundAsync(words["MEDIA"], run.Cancelled)),
        Wait("wait until CALL has COUNT digits", static (run, words) => words.Call(run).WaitForDigitsAsync(words.Number("COUNT"), run.Cancelled)),
        Wait("wait until CALL is transferred", static (run, words) => run.TransferredAsync(words["CALL"])),
        Wait("wait TIME", static (run, words) => run.Asterisk.Pbx.Scheduler.DelayAsync(words.Time("TIME"), run.Cancelled)),
    ];

    private static readonly ScriptSentence[] Calls =
    [
        Now("ENDPOINT calls EXTENSION", static (run, words) => words.Endpoint(run).Call(words["EXTENSION"])),
        Now("ENDPOINT calls EXTENSION as NAME", static (run, words) => run.Name(words["NAME"], words.Endpoint(run).Call(words["EXTENSION"]))),
        Now("CALL answers", static (run, words) => words.Call(run).Answer()),
        Now("CALL declines", static (run, words) => words.Call(run).Decline()),
        Now("CALL sends DIGITS", static (run, words) => words.Call(run).SendDigits(words["DIGITS"])),
        Now("CALL talks for TIME", static (run, words) => words.Call(run).Talk(words.Time("TIME"))),
        Now("CALL sends tone HERTZ for TIME", static (run, words) => words.Call(run).SendTone(words.Number("HERTZ"), words.Time("TIME"))),
        Now("CALL holds", static (run, words) => words.Call(run).Hold()),
        Now("CALL resumes", static (run, words) => words.Call(run).Resume()),
        Now("CALL transfers blind to EXTENSION", static (run, words) => words.Call(run).BlindTransfer(words["EXTENSION"])),
        Now("CALL transfers attended to OTHER", static (run, words) => words.Call(run).AttendedTransfer(run.Call(words["OTHER"]))),
        Now("CALL hangs up", static (run, words) => words.Call(run).Hangup()),
        Now("CALL hangs up with CAUSE", static (run, words) => words.Call(run).Hangup(words.Number("CAUSE"))),
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

    private static readonly ScriptSentence[] Faults =
    [
        Fault("close sockets", static (run, _) => run.Asterisk.Faults.CloseSockets()),
        Fault("close sockets of APPLICATION", static (run, words) => run.Asterisk.Faults.CloseSockets(words["APPLICATION"])),
        Fault("reset sockets", static (run, _) => run.Asterisk.Faults.ResetSockets()),
        Fault("reset sockets of APPLICATION", static (run, words) => run.Asterisk.Faults.ResetSockets(words["APPLICATION"])),
        Fault("silence sockets", static (run, _) => run.Asterisk.Faults.SilenceSockets()),
        Fault("silence sockets of APPLICATION", static (run, words) => run.Asterisk.Faults.SilenceSockets(words["APPLICATION"])),
        Fault("restart", static (run, _) => run.Asterisk.Faults.Restart()),
        Fault("refuse connections for TIME", static (run, words) => run.Undo(run.Asterisk.Faults.RefuseConnections(), words.Time("TIME"))),
        Fault("stop reading for TIME", static (run, words) => run.Undo(run.Asterisk.Faults.StopReading(), words.Time("TIME"))),
        Fault("write BYTES bytes every PAUSE for TIME", static (run, words) => run.Undo(run.Asterisk.Faults.WriteSlowly(words.Number("BYTES"), words.Time("PAUSE")), words.Time("TIME"))),
        Fault("fail next OPERATION with CODE", static (run, words) => run.Asterisk.Faults.FailNext(words.Operation, words.Number("CODE"))),
        Fault("delay next OPERATION by TIME", static (run, words) => run.Asterisk.Faults.DelayNext(words.Operation, words.Time("TIME"))),
        Fault("hold next OPERATION for TIME", static (run, words) => run.Hold(words.Operation, words.Time("TIME"))),
        Fault("cut next OPERATION", static (run, words) => run.Asterisk.Faults.CutNext(words.Operation)),
        Fault("lose next OPERATION", static (run, words) => run.Asterisk.Faults.LoseNext(words.Operation)),
        Fault("send APPLICATION TEXT", static (run, words) => run.Asterisk.Faults.Send(words["APPLICATION"], words["TEXT"])),
    ];

    /// <summary>In the order in which they are tried and told.</summary>
    public static IReadOnlyList<ScriptSentence> All { get; } = [.. Waits, .. Calls, .. Phones, .. Faults];

    private static ScriptSentence Wait(string pattern, Func<ScriptRun, ScriptWords, Task> act) => new(pattern, act) { Waits = true };

    private static ScriptSentence Now(string pattern, Action<ScriptRun, ScriptWords> act) => new(pattern, AtOnce(act));

    private static ScriptSentence Fault(string pattern, Action<ScriptRun, ScriptWords> act) => new(pattern, AtOnce(act)) { IsFault = true };

    private static Func<ScriptRun, ScriptWords, Task> AtOnce(Action<ScriptRun, ScriptWords> act) => (run, words) =>
    {
        act(run, words);
        return Task.CompletedTask;
    };
}
