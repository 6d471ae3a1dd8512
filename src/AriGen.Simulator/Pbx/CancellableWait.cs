namespace AriGen.Simulator;

/// <summary>Waits that end early when somebody outside cancels them.</summary>
internal static class CancellableWait
{
    /// <summary>Waits until it is completed, or the token is cancelled.</summary>
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
            // Its Dispose would wait for who is just cancelling, and who does that may be waiting for the server's lock, which is held here.
            cancellation.Unregister();
        }
    }
}
