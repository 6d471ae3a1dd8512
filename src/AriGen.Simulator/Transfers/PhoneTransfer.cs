namespace AriGen.Simulator;

/// <summary>A transfer that a phone has asked for, as the phone sees it.</summary>
internal sealed class PhoneTransfer
{
    private const int Trying = 100, FirstFinal = 200;

    private readonly TaskCompletionSource<int> _completed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the server has told last, as a status of SIP.</summary>
    public int Status { get; private set; } = Trying;

    /// <summary>Ends with the status that the transfer has come to.</summary>
    public Task<int> Completed => _completed.Task;

    /// <summary>The server tells how it gets on. What it tells after the end is not heard.</summary>
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

    /// <summary>The phone is gone, and hears nothing more.</summary>
    public void Lose()
    {
        _completed.TrySetException(new InvalidOperationException("The call has ended before the server told what the transfer has come to."));
        _ = _completed.Task.Exception;
    }
}
