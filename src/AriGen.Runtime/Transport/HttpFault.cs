namespace AriGen.Runtime;

/// <summary>Tells failures before anything was sent from those after.</summary>
internal static class HttpFault
{
    /// <summary>Makes the exception for a request that failed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="exception">What the framework threw.</param>
    /// <param name="hasOwnTimeout">The client gives up by itself after a time, so that its time-outs do not mean the connection.</param>
    public static AriException Of(AriRequest request, Exception exception, bool hasOwnTimeout)
    {
        if (exception is OperationCanceledException)
        {
            return hasOwnTimeout
                ? TimedOut(request, null, exception)
                : new AriRequestNotSentException($"{request.Operation}: no connection to the server in time.", exception);
        }

        HttpRequestError error = exception is HttpRequestException http ? http.HttpRequestError : HttpRequestError.Unknown;
        string reason = Reason(exception, error);
        return error switch
        {
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError or HttpRequestError.VersionNegotiationError
                => new AriRequestNotSentException($"{request.Operation}: no connection to the server: {reason}", exception),
            HttpRequestError.InvalidResponse
                => new AriOutcomeUnknownException($"{request.Operation}: what answered does not speak HTTP: {reason}", innerException: exception),
            _ => new AriOutcomeUnknownException($"{request.Operation}: the connection was lost before the answer was complete: {reason}", innerException: exception),
        };
    }

    /// <summary>Makes the exception for a request whose time is up.</summary>
    public static AriOutcomeUnknownException TimedOut(AriRequest request, TimeSpan? timeout, Exception exception)
    {
        string time = timeout is { } span ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" within {span.TotalSeconds:0.###} s") : " in time";
        return new AriOutcomeUnknownException($"{request.Operation}: no answer{time}; whether the server carried it out is unknown.", timedOut: true, exception);
    }

    /// <summary>The framework names host and port on the outside; of everything else it says there only that something inside says more.</summary>
    private static string Reason(Exception exception, HttpRequestError error)
        => error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError ? exception.Message : exception.GetBaseException().Message;
}
