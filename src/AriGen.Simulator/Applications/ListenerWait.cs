namespace AriGen.Simulator;

/// <summary>Who waits until a client listens to an application.</summary>
internal sealed class ListenerWait(ApplicationTable applications)
{
    private readonly List<(string Application, TaskCompletionSource Told)> _waiting = [];

    /// <summary>Ends when somebody listens.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task ForAsync(string application, CancellationToken cancellationToken)
    {
        if (applications.Find(application)?.Socket is not null)
        {
            return;
        }

        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Add((application, told));
        await told.OrCancelledAsync(cancellationToken);
    }

    /// <summary>Somebody listens.</summary>
    public void Tell(string application)
    {
        foreach ((_, TaskCompletionSource told) in _waiting.Where(waiting => waiting.Application == application))
        {
            told.TrySetResult();
        }

        _waiting.RemoveAll(static waiting => waiting.Told.Task.IsCompleted);
    }

    /// <summary>After a restart: nobody listens any more, and somebody may again.</summary>
    public void TakeOver(ListenerWait before)
    {
        _waiting.AddRange(before._waiting);
        before._waiting.Clear();
    }

    /// <summary>Nobody will listen any more.</summary>
    public void End()
    {
        foreach ((_, TaskCompletionSource told) in _waiting)
        {
            told.TrySetException(new ObjectDisposedException(nameof(AsteriskSimulator)));
        }
    }
}
