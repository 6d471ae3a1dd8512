using System.Globalization;
using Polly;
using Polly.Timeout;

namespace AriGen.Runtime;

/// <summary>Converts failures of HTTP to exceptions that distinguish whether the request was sent.</summary>
internal static class HttpFault
{
    /// <summary>Creates the exception for a request that failed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="exception">The original exception.</param>
    /// <param name="wasSent">Whether the request may have been sent; <see langword="null"/> if only the exception tells.</param>
    /// <param name="deadline">The deadline of the request.</param>
    /// <param name="secrets">The credentials to remove from messages, as .NET quotes what the server has sent.</param>
    public static Exception Of(AriRequest request, Exception exception, bool? wasSent, RequestDeadline deadline, Secrets secrets)
    {
        if (deadline.IsCancelledByCaller)
        {
            return deadline.Cancelled(request, exception);
        }

        if ((exception as AriException ?? exception.InnerException as AriException) is { } known)
        {
            return known;
        }

        bool timedOut = !deadline.IsClosed && (deadline.Elapsed is not null || exception is OperationCanceledException or TimeoutException or TimeoutRejectedException);
        if (wasSent ?? !SaysNotSent(exception))
        {
            string reason = deadline.IsClosed ? "the client was disposed before the response arrived"
                : timedOut ? $"no response {Time(deadline)}"
                : secrets.Remove(Reason(exception)).TrimEnd('.');
            return new AriOutcomeUnknownException($"{request.Operation}: {reason}; whether the server carried it out is unknown.", timedOut, secrets.Remove(exception));
        }

        return new AriRequestNotSentException(
            deadline.IsClosed ? $"{request.Operation}: the client was disposed before the request was sent."
                : timedOut ? $"{request.Operation}: no connection to the server {Time(deadline)}."
                : secrets.Remove($"{request.Operation}: no connection to the server: {Words(exception)}"),
            secrets.Remove(exception));
    }

    private static string Time(RequestDeadline deadline) => deadline.Elapsed is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"within {time.TotalSeconds:0.###} s")
        : "in time";

    private static string Reason(Exception exception) => (exception as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.InvalidResponse => $"the response is not HTTP: {Unquoted(Words(exception))}",
        HttpRequestError.ConfigurationLimitExceeded => $"the response exceeds a limit: {Words(exception)}",
        _ => $"the connection was lost before the response was complete: {Words(exception)}",
    };

    private static string Unquoted(string words)
        => Secrets.EchoesHeader(words) ? words[..words.IndexOf('\'', StringComparison.Ordinal)].TrimEnd(' ', ':') : words;

    /// <summary>
    /// Returns the most specific message: connection errors have host and port in the outer exception, and others the reason in the inner
    /// one.
    /// </summary>
    private static string Words(Exception exception)
        => exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError }
            ? exception.Message
            : exception.GetBaseException().Message;

    private static bool SaysNotSent(Exception exception) => exception switch
    {
        HttpRequestException http => http.HttpRequestError
            is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError or HttpRequestError.VersionNegotiationError,
        TimeoutRejectedException => false,
        ExecutionRejectedException => true,
        _ => false,
    };
}
