namespace AriGen.Simulator;

/// <summary>A transfer that a phone has requested, on the side of the phone.</summary>
internal sealed class PhoneTransfer
{
    private const int Trying = 100, FirstFinal = 200;

    private readonly TaskCompletionSource<int> _completed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The last status that the server has sent.</summary>
    public int Status { get; private set; } = Trying;

    /// <summary>A task that completes with the final status.</summary>
    public Task<int> Completed => _completed.Task;

    /// <summary>Receives a status from the server. Statuses after the final one are ignored.</summary>
    public void Tell(int status)
    {
        if (_completed.Task.IsCompleted)
        {
            return;
        }

        Status = status;
        if (status >= FirstFinal)
        {
            _completed.TrySetResult(status);
        }
    }

    /// <summary>Fails the wait for the status, because the phone is gone.</summary>
    public void Lose()
    {
        _completed.TrySetException(new InvalidOperationException("The call has ended before the transfer had a result."));
        _ = _completed.Task.Exception;
    }
}
