namespace AriGen.Runtime;

/// <summary>Converts exceptions of a user's transport to those that a transport is documented to throw.</summary>
internal static class TransportFault
{
    /// <summary>Whether an exception is neither an <see cref="AriException"/> nor the caller's cancellation.</summary>
    public static bool IsForeign(Exception exception, CancellationToken cancellationToken)
        => exception is not AriException && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    /// <summary>Creates the exception. Whether anything was sent is unknown.</summary>
    public static AriOutcomeUnknownException Of(AriRequest request, Exception exception) => new(
        $"{request.Operation}: the transport failed: {exception.Message}",
        timedOut: exception is OperationCanceledException or TimeoutException,
        exception);
}
