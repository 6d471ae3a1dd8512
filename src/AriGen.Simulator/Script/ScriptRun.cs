namespace AriGen.Simulator;

/// <summary>A run of a script on the thread of the server.</summary>
internal sealed class ScriptRun(AsteriskSimulator asterisk, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, SimulatedCall> _calls = [];

    public AsteriskSimulator Asterisk { get; } = asterisk;

    public CancellationToken Cancelled { get; } = cancellationToken;

    public async Task PlayAsync(ScriptBlock block)
    {
        for (int round = 0; block.Times is not { } times || round < times; round++)
        {
            long begun = Asterisk.Pbx.Scheduler.Time.GetTimestamp();
            await RoundAsync(block.Steps);
            await UntilAsync(begun, block.Every);
        }
    }

    /// <summary>Returns the last call of a name.</summary>
    public SimulatedCall Call(string name) => _calls[name];

    public void Name(string name, SimulatedCall call) => _calls[name] = call;

    /// <summary>Waits until a call has been transferred.</summary>
    /// <exception cref="InvalidOperationException">The transfer has failed, or the call ended before.</exception>
    public async Task TransferredAsync(string name)
    {
        int status = await Call(name).WaitForTransferAsync(Cancelled);
        if (status != SipStatus.Ok)
        {
            throw new InvalidOperationException($"the transfer of '{name}' was refused with {status}");
        }
    }

    /// <summary>Ends a fault after a time, or when the script is cancelled. The script continues meanwhile.</summary>
    public void Undo(IDisposable fault, TimeSpan after) => Undo(fault, () => Asterisk.Pbx.Scheduler.DelayAsync(after, Cancelled));

    /// <summary>Holds the answer to the next request for a time after it was carried out. The script continues meanwhile.</summary>
    public void Hold(string? operation, TimeSpan time)
    {
        HeldAnswer answer = Asterisk.Faults.HoldNext(operation);
        Undo(answer, async () =>
        {
            await Asterisk.Pbx.Scheduler.WhenAsync(answer.CarriedOut, Cancelled);
            await Asterisk.Pbx.Scheduler.DelayAsync(time, Cancelled);
        });
    }

    private void Undo(IDisposable fault, Func<Task> until) => Asterisk.Pbx.Scheduler.Start(async () =>
    {
        using (fault)
        {
            // After a cancellation the fault ends at once.
            await until().ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        }
    });

    private async Task RoundAsync(List<ScriptStep> steps)
    {
        long origin = Asterisk.Pbx.Scheduler.Time.GetTimestamp();
        foreach (ScriptStep step in steps)
        {
            if (step.At is { } at)
            {
                await UntilAsync(origin, at);
            }

            await (step.Block is { } block ? PlayAsync(block) : ActAsync(step));
            if (step.Waits)
            {
                origin = Asterisk.Pbx.Scheduler.Time.GetTimestamp();
            }
        }
    }

    private async Task ActAsync(ScriptStep step)
    {
        if (step.Fault is { } line)
        {
            Asterisk.Pbx.Log.FaultPlayed(line);
        }

        try
        {
            await step.Act!(this);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            throw new InvalidOperationException($"{step.Place}: {fault.Message}", fault);
        }
    }

    private async Task UntilAsync(long origin, TimeSpan time)
    {
        Cancelled.ThrowIfCancellationRequested();
        TimeSpan left = time - Asterisk.Pbx.Scheduler.Time.GetElapsedTime(origin);
        if (left > TimeSpan.Zero)
        {
            await Asterisk.Pbx.Scheduler.DelayAsync(left, Cancelled);
        }
    }
}
