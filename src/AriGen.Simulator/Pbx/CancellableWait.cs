namespace AriGen.Simulator;

/// <summary>Cancellable waits for task completion sources.</summary>
internal static class CancellableWait
{
    /// <summary>Waits until a source is completed or the token is cancelled.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task OrCancelledAsync(this TaskCompletionSource awaited, CancellationToken cancellationToken)
    {
        CancellationTokenRegistration cancellation = cancellationToken.Register(() => awaited.TrySetCanceled(cancellationToken));
        try
        {
            await awaited.Task;
        }
        finally
        {
            // Dispose would wait for a concurrent cancellation, which may be waiting for the server's lock, and that is held here.
            cancellation.Unregister();
        }
    }
}
