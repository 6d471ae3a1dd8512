using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>Log messages about requests, with event IDs below 100.</summary>
internal static partial class AriLog
{
    /// <summary>The category of all log messages.</summary>
    public const string Category = "AriGen";

    [LoggerMessage(1, LogLevel.Debug, "{Operation} {ResourceId}: {Status} in {Milliseconds:0.0} ms")]
    public static partial void RequestDone(ILogger logger, string operation, string? resourceId, int status, double milliseconds);

    [LoggerMessage(2, LogLevel.Debug, "{Failure} (after {Milliseconds:0.0} ms)")]
    public static partial void RequestFailed(ILogger logger, string failure, double milliseconds);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "The password is sent to {Host} unencrypted. Use an HTTPS address for a server on another machine.")]
    public static partial void PasswordInTheClear(ILogger logger, string host);
}
