using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>What is logged about event sockets.</summary>
internal static partial class EventLog
{
    [LoggerMessage(100, LogLevel.Information, "Application {Apps}: started.")]
    public static partial void Started(ILogger logger, string apps);

    [LoggerMessage(101, LogLevel.Information, "Application {Apps}: stopped.")]
    public static partial void Stopped(ILogger logger, string apps);

    [LoggerMessage(102, LogLevel.Error, "Application {Apps}: failed for good; its events have ended.")]
    public static partial void Failed(ILogger logger, string apps, Exception exception);

    [LoggerMessage(103, LogLevel.Warning, "Application {Apps}: the event socket is lost. Reconnecting.")]
    public static partial void Lost(ILogger logger, string apps, Exception exception);

    [LoggerMessage(104, LogLevel.Warning, "Application {Apps}: attempt {Attempt} to reconnect failed; the next one follows in {Delay:0} ms.")]
    public static partial void ReconnectFailed(ILogger logger, string apps, int attempt, double delay, Exception exception);

    [LoggerMessage(105, LogLevel.Information, "Application {Apps}: reconnected. Events were missed meanwhile.")]
    public static partial void Reconnected(ILogger logger, string apps);

    [LoggerMessage(106, LogLevel.Information, "Application {App}: subscribed to everything, as the server had not.")]
    public static partial void SubscribedToAll(ILogger logger, string app);

    [LoggerMessage(107, LogLevel.Information, "Application {App}: {Count} subscriptions were missing and are restored.")]
    public static partial void Restored(ILogger logger, string app, int count);

    [LoggerMessage(108, LogLevel.Information, "Application {App}: {Source} cannot be subscribed again (status {Status}) and is forgotten.")]
    public static partial void SourceGone(ILogger logger, string app, string source, int status);

    [LoggerMessage(109, LogLevel.Warning, "Application {Apps}: a reader is too slow, its buffer of {Capacity} events is full. It loses events until it reads on.")]
    public static partial void ReaderTooSlow(ILogger logger, string apps, int capacity);

    [LoggerMessage(110, LogLevel.Warning, "Application {Apps}: a reader has caught up. It lost {Count} events.")]
    public static partial void ReaderCaughtUp(ILogger logger, string apps, long count);

    [LoggerMessage(111, LogLevel.Warning, "An event of type {Type}, {Length} bytes, could not be decoded and is passed on as unknown. More of this type are logged at debug level.")]
    public static partial void NotDecoded(ILogger logger, string type, int length, Exception exception);

    [LoggerMessage(112, LogLevel.Debug, "An event of type {Type}, {Length} bytes, could not be decoded and is passed on as unknown.")]
    public static partial void NotDecodedAgain(ILogger logger, string type, int length, Exception exception);

    [LoggerMessage(113, LogLevel.Debug, "The close handshake of an event socket was not completed.")]
    public static partial void CloseFailed(ILogger logger, Exception exception);
}
