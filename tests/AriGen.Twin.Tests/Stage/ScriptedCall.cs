using AriGen.Simulator;

namespace AriGen.Twins.Stage;

/// <summary>A call by the simulator's script.</summary>
internal sealed class ScriptedCall(SimulatedCall call) : IOutsideCall
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task AnsweredAsync() => call.WaitForAnswerAsync(Ct).WaitAsync(Patience);

    public async Task<(int SipStatus, int Cause)> EndedAsync()
    {
        await call.WaitForEndAsync(Ct).WaitAsync(Patience);
        return (call.SipStatus, call.Cause);
    }

    public Task AnswerAsync() => Done(call.Answer);

    public Task DeclineAsync(int sipStatus) => Done(() => call.Decline(sipStatus));

    public Task HangupAsync(int cause = 0) => Done(() => call.Hangup(cause));

    public Task SendDigitsAsync(string digits, int milliseconds) => Done(() => call.SendDigits(digits, TimeSpan.FromMilliseconds(milliseconds)));

    public Task<string> DigitsAsync(int count) => call.WaitForDigitsAsync(count, Ct).WaitAsync(Patience);

    public Task TalkAsync(int milliseconds) => Done(() => call.Talk(TimeSpan.FromMilliseconds(milliseconds)));

    public Task HoldAsync() => Done(call.Hold);

    public Task ResumeAsync() => Done(call.Resume);

    public Task TransferAsync(string extension) => Done(() => call.BlindTransfer(extension));

    public Task TransferAsync(IOutsideCall other) => Done(() => call.AttendedTransfer(((ScriptedCall)other).Call));

    public Task<int> TransferredAsync() => call.WaitForTransferAsync(Ct).WaitAsync(Patience);

    private SimulatedCall Call => call;

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
