namespace AriGen.Simulator;

/// <summary>A script that is being played. It happens where all else of the server does.</summary>
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

    /// <summary>The call of that name, the last one where there were several.</summary>
    public SimulatedCall Call(string name) => _calls[name];

    public void Name(string name, SimulatedCall call) => _calls[name] = call;

    /// <summary>Waits until a call has been transferred.</summary>
    /// <exception cref="InvalidOperationException">It has not been, or the call has ended before.</exception>
    public async Task TransferredAsync(string name)
    {
        int status = await Call(name).WaitForTransferAsync(Cancelled);
        if (status != SipStatus.Ok)
        {
            throw new InvalidOperationException($"the transfer of '{name}' was refused with {status}");
        }
    }

    /// <summary>Ends a fault after a while, or with the script if that is cancelled. The script goes on meanwhile.</summary>
    public void Undo(IDisposable fault, TimeSpan after) => Undo(fault, () => Asterisk.Pbx.Scheduler.DelayAsync(after, Cancelled));

    /// <summary>Holds the answer to the next request until some time after that was carried out. The script goes on meanwhile.</summary>
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
            // If that is cancelled it ends now.
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
