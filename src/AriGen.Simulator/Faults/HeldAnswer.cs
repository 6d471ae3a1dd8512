namespace AriGen.Simulator;

/// <summary>An answer that waits while all that the request causes goes on: events come before it.</summary>
public sealed class HeldAnswer : IDisposable
{
    private readonly TaskCompletionSource _carriedOut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal HeldAnswer()
    {
    }

    /// <summary>Ends when the request has come and was carried out, so that only its answer is missing.</summary>
    public Task CarriedOut => _carriedOut.Task;

    /// <summary>Lets the answer go; also one to a request that is yet to come.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Releases it.</summary>
    public void Dispose() => Release();

    internal Task HoldAsync()
    {
        _carriedOut.TrySetResult();
        return _released.Task;
    }
}
