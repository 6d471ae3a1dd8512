namespace AriGen.Simulator;

/// <summary>A gate that is open while nothing keeps it closed.</summary>
internal sealed class FlowGate
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _opened = Opened();
    private int _closures;

    public bool IsOpen => Volatile.Read(ref _closures) == 0;

    /// <summary>A task that completes when the gate is open.</summary>
    public Task WhenOpen => Volatile.Read(ref _opened).Task;

    public void Close()
    {
        lock (_gate)
        {
            if (_closures == 0)
            {
                Volatile.Write(ref _opened, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            Volatile.Write(ref _closures, _closures + 1);
        }
    }

    public void Open()
    {
        lock (_gate)
        {
            Volatile.Write(ref _closures, _closures - 1);
            if (_closures == 0)
            {
                _opened.TrySetResult();
            }
        }
    }

    private static TaskCompletionSource Opened()
    {
        TaskCompletionSource opened = new();
        opened.SetResult();
        return opened;
    }
}
