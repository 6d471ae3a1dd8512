using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>Log messages about event sockets, with event IDs from 100.</summary>
internal static partial class EventLog
{
    [LoggerMessage(100, LogLevel.Information, "Application {Apps}: started.")]
    public static partial void Started(ILogger logger, string apps);

    [LoggerMessage(101, LogLevel.Information, "Application {Apps}: stopped.")]
    public static partial void Stopped(ILogger logger, string apps);

    [LoggerMessage(102, LogLevel.Error, "Application {Apps}: failed permanently; its events have ended.")]
    public static partial void Failed(ILogger logger, string apps, Exception exception);

    [LoggerMessage(103, LogLevel.Warning, "Application {Apps}: the event socket is lost: {Reason}")]
    public static partial void Lost(ILogger logger, string apps, string reason);

    [LoggerMessage(
        104,
        LogLevel.Warning,
        "Application {Apps}: attempt {Attempt} to reconnect failed; next attempt in {Delay:0} ms. {Reason}")]
    public static partial void ReconnectFailed(ILogger logger, string apps, int attempt, double delay, string reason);

    [LoggerMessage(105, LogLevel.Information, "Application {Apps}: reconnected. Events were missed in the meantime.")]
    public static partial void Reconnected(ILogger logger, string apps);

    [LoggerMessage(
        106,
        LogLevel.Information,
        "Application {App}: subscribed to all event sources, because the server had not applied SubscribeAll.")]
    public static partial void SubscribedToAll(ILogger logger, string app);

    [LoggerMessage(107, LogLevel.Information, "Application {App}: {Count} subscriptions were missing and are restored.")]
    public static partial void Restored(ILogger logger, string app, int count);

    [LoggerMessage(
        108,
        LogLevel.Information,
        "Application {App}: {Source} cannot be subscribed again (status {Status}); the subscription is dropped.")]
    public static partial void SourceGone(ILogger logger, string app, string source, int status);

    [LoggerMessage(
        109,
        LogLevel.Warning,
        "Application {Apps}: a reader is too slow and its buffer of {Capacity} events is full. It loses events until it "
        + "catches up.")]
    public static partial void ReaderTooSlow(ILogger logger, string apps, int capacity);

    [LoggerMessage(110, LogLevel.Warning, "Application {Apps}: a reader has caught up. It lost {Count} events.")]
    public static partial void ReaderCaughtUp(ILogger logger, string apps, long count);

    [LoggerMessage(
        111,
        LogLevel.Warning,
        "An event of type {Type} ({Length} bytes) could not be decoded and is passed on as UnknownEvent. More of this "
        + "type are logged at debug level.")]
    public static partial void NotDecoded(ILogger logger, string type, int length, Exception exception);

    [LoggerMessage(112, LogLevel.Debug, "An event of type {Type} ({Length} bytes) could not be decoded and is passed on as UnknownEvent.")]
    public static partial void NotDecodedAgain(ILogger logger, string type, int length, Exception exception);

    [LoggerMessage(122, LogLevel.Information, "Events of type {Type} are unknown to the client and are passed on as UnknownEvent.")]
    public static partial void UnknownType(ILogger logger, string type);

    [LoggerMessage(
        114,
        LogLevel.Warning,
        "Application {Apps}: the server accepts connections but did not respond to {Count} upgrades in a row. Its ARI "
        + "may be deadlocked, which only a restart of Asterisk resolves (core restart now).")]
    public static partial void UpgradesUnanswered(ILogger logger, string apps, int count);

    [LoggerMessage(
        115,
        LogLevel.Warning,
        "Application {Apps}: the server rejects the credentials (attempt {Attempt}); next attempt in {Delay:0} ms. "
        + "{Reason}")]
    public static partial void CredentialsRefused(ILogger logger, string apps, int attempt, double delay, string reason);

    [LoggerMessage(
        116,
        LogLevel.Information,
        "Application {App}: the server rejects user events (status {Status}), so that the client cannot prove that "
        + "events arrive. It notices a connection without events only when the application is no longer registered.")]
    public static partial void Unprovable(ILogger logger, string app, int status);

    [LoggerMessage(
        117,
        LogLevel.Warning,
        "Application {App}: the event filter, widened to prove that events arrive, could not be restored. The next "
        + "reconnect restores it.")]
    public static partial void FilterNotRestored(ILogger logger, string app, Exception exception);

    [LoggerMessage(119, LogLevel.Debug, "Application {Apps}: requesting a proof that events arrive failed.")]
    public static partial void NotProven(ILogger logger, string apps, Exception exception);

    [LoggerMessage(
        120,
        LogLevel.Warning,
        "Application {App}: {Source} cannot be subscribed again yet (status {Status}). The client retries with each "
        + "keep-alive.")]
    public static partial void SourceRefused(ILogger logger, string app, string source, int status);

    [LoggerMessage(
        121,
        LogLevel.Debug,
        "Application {App}: reading the subscriptions failed after a request that a reconnect overtook. The client retries with "
        + "each keep-alive.")]
    public static partial void NotSettled(ILogger logger, string app, Exception exception);

    [LoggerMessage(
        118,
        LogLevel.Information,
        "Application {Apps}: the server is not ready (attempt {Attempt}); next attempt in {Delay:0} ms. {Reason}")]
    public static partial void WaitingForServer(ILogger logger, string apps, int attempt, double delay, string reason);

    [LoggerMessage(113, LogLevel.Debug, "The close handshake of an event socket was not completed.")]
    public static partial void CloseFailed(ILogger logger, Exception exception);
}
