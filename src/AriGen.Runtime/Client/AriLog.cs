using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>Log messages about requests. Ids below 100; those about event sockets begin there.</summary>
internal static partial class AriLog
{
    /// <summary>The logger's category.</summary>
    public const string Category = "AriGen";

    [LoggerMessage(1, LogLevel.Debug, "{Operation} {ResourceId}: {Status} in {Milliseconds:0.0} ms")]
    public static partial void RequestDone(ILogger logger, string operation, string? resourceId, int status, double milliseconds);

    [LoggerMessage(2, LogLevel.Debug, "{Failure} (after {Milliseconds:0.0} ms)")]
    public static partial void RequestFailed(ILogger logger, string failure, double milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "The password goes to {Host} in the clear. Use an https address for a server that is not on this machine.")]
    public static partial void PasswordInTheClear(ILogger logger, string host);
}
