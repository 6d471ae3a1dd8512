namespace AriGen.Simulator;

/// <summary>An answer that is held back while the effects of its request, such as events, continue.</summary>
public sealed class HeldAnswer : IDisposable
{
    private readonly TaskCompletionSource _carriedOut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal HeldAnswer()
    {
    }

    /// <summary>A task that completes when the request has been carried out and only its answer is missing.</summary>
    public Task CarriedOut => _carriedOut.Task;

    /// <summary>Releases the answer. It can be called before the request has arrived.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Releases the answer.</summary>
    public void Dispose() => Release();

    internal Task HoldAsync()
    {
        _carriedOut.TrySetResult();
        return _released.Task;
    }
}
