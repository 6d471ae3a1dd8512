namespace AriGen.Runtime;

/// <summary>Turns what a transport of the user throws into what transports are documented to throw.</summary>
internal static class TransportFault
{
    /// <summary>Whether an exception is neither of this library nor the caller's cancellation.</summary>
    public static bool IsForeign(Exception exception, CancellationToken cancellationToken)
        => exception is not AriException && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    /// <summary>Makes the exception. Nothing is known about what was sent.</summary>
    public static AriOutcomeUnknownException Of(AriRequest request, Exception exception) => new(
        $"{request.Operation}: the transport failed: {exception.Message}",
        timedOut: exception is OperationCanceledException or TimeoutException,
        exception);
}
