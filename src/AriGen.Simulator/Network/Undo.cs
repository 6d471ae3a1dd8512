namespace AriGen.Simulator;

/// <summary>Disposable that runs an action once.</summary>
internal sealed class Undo(Action action) : IDisposable
{
    private Action? _action = action;

    public void Dispose() => Interlocked.Exchange(ref _action, null)?.Invoke();
}
