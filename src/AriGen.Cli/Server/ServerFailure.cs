using System.Net.Sockets;
using System.Security.Authentication;

namespace AriGen.Cli;

/// <summary>Says in one line why a server gave no answer that can be used, and what to do about it.</summary>
internal static class ServerFailure
{
    public static FailureException Explain(AriException exception, string operation, string address, string user) => exception switch
    {
        AriUnauthorizedException => new(ExitCode.Refused, $"{address} does not know the user '{user}' with this password", exception),
        AriForbiddenException error => new(ExitCode.Refused, $"the user '{user}' may not do this: {error.Message}", exception),
        AriUnexpectedResponseException error when operation == AriServer.Events => new(
            ExitCode.Unreachable,
            $"{address} opens no event socket ({error.Status}): is it Asterisk, and does a proxy on the way pass WebSockets on?",
            exception),
        AriUnexpectedResponseException => new(ExitCode.Unreachable, $"{address}: {exception.Message} Is it Asterisk?", exception),
        AriApiException { Status: >= 300 and < 400 } error => new(
            ExitCode.Unreachable, $"{address} leads elsewhere ({error.Status} {error.ReasonPhrase}); name the address that it leads to", exception),
        AriApiException error => new(ExitCode.Refused, $"{address} refused: {error.Message}", exception),
        AriRequestNotSentException => new(ExitCode.Unreachable, NoConnection(exception, address), exception),
        AriOutcomeUnknownException { TimedOut: false } => BrokenOff(exception, operation, address),
        _ => new(ExitCode.Unreachable, $"{address}: {exception.Message}", exception),
    };

    public static FailureException BrokenOff(Exception exception, string operation, string address)
        => new(ExitCode.Unreachable, $"{address} broke off its answer ({operation})", exception);

    private static string NoConnection(AriException exception, string address)
    {
        for (Exception? cause = exception.InnerException; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AuthenticationException tls:
                    return $"{address}: {Tls(tls.Message)}";
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return $"nothing listens at {address}";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return $"{address}: there is no host of this name";
                case SocketException socket:
                    return $"{address}: {socket.Message}";
                case IOException { InnerException: null } io:
                    return $"{address}: {io.Message}";
            }
        }

        return $"{address}: {exception.Message}";
    }

    // The framework has no other mark for these than their names in its message.
    private static string Tls(string message)
        => message.Contains("RemoteCertificateNameMismatch", StringComparison.Ordinal) ? "the server's certificate is for another name"
            : message.Contains("NotTimeValid", StringComparison.Ordinal) ? "the server's certificate is out of date"
            : message.Contains("certificate chain", StringComparison.Ordinal) || message.Contains("RemoteCertificateChainErrors", StringComparison.Ordinal)
                ? "the server's certificate is of no authority that is trusted here; --ca names one"
            : message.Contains("frame size", StringComparison.Ordinal) ? "what answers there does not speak TLS; is the address http?"
            : $"TLS failed: {message}";
}
