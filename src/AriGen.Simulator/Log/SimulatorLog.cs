using Microsoft.Extensions.Logging;

namespace AriGen.Simulator;

/// <summary>The log messages of the simulator. Applications may filter them by their event names.</summary>
internal static partial class SimulatorLog
{
    [LoggerMessage(1, LogLevel.Information, "{Status} {Method} {Target}")]
    public static partial void RequestAnswered(this ILogger log, int status, string method, string target);

    [LoggerMessage(2, LogLevel.Information, "{Status} {Method} {Target}: {Refusal}")]
    public static partial void RequestRefused(this ILogger log, int status, string method, string target, string refusal);

    [LoggerMessage(3, LogLevel.Warning, "{Status} {Method} {Target}: {Refusal}")]
    public static partial void RequestUnknownHere(this ILogger log, int status, string method, string target, string refusal);

    [LoggerMessage(10, LogLevel.Information, "{User} opens an event socket for {Applications}")]
    public static partial void SocketOpened(this ILogger log, string user, string applications);

    [LoggerMessage(11, LogLevel.Information, "the event socket for {Applications} is closed")]
    public static partial void SocketClosed(this ILogger log, string applications);

    [LoggerMessage(14, LogLevel.Warning, "the event socket for {Applications} is cut off: its client reads too slowly")]
    public static partial void SocketCutOff(this ILogger log, string applications);

    [LoggerMessage(12, LogLevel.Information, "application {Application} is registered")]
    public static partial void ApplicationRegistered(this ILogger log, string application);

    [LoggerMessage(13, LogLevel.Information, "application {Application} goes to another socket")]
    public static partial void ApplicationReplaced(this ILogger log, string application);

    [LoggerMessage(15, LogLevel.Information, "a WebSocket to {Client} is open")]
    public static partial void WebSocketOpened(this ILogger log, string client);

    [LoggerMessage(16, LogLevel.Information, "the WebSocket to {Client} is closed")]
    public static partial void WebSocketClosed(this ILogger log, string client);

    [LoggerMessage(17, LogLevel.Warning, "no WebSocket to {Client}: status {Status}, where 0 means no answer")]
    public static partial void WebSocketNotOpened(this ILogger log, string client, int status);

    [LoggerMessage(20, LogLevel.Information, "{Endpoint} calls {Extension}")]
    public static partial void CallReceived(this ILogger log, string endpoint, string extension);

    [LoggerMessage(26, LogLevel.Information, "{Endpoint} is called: {Channel}")]
    public static partial void CallMade(this ILogger log, string endpoint, string channel);

    [LoggerMessage(27, LogLevel.Information, "{Endpoint} answers: {Channel}")]
    public static partial void CallAnswered(this ILogger log, string endpoint, string channel);

    [LoggerMessage(28, LogLevel.Information, "{Endpoint} transfers {Channel} to {Target}")]
    public static partial void TransferAsked(this ILogger log, string endpoint, string channel, string target);

    [LoggerMessage(21, LogLevel.Information, "{Channel} enters {Application}")]
    public static partial void StasisEntered(this ILogger log, string channel, string application);

    [LoggerMessage(22, LogLevel.Warning, "{Channel} does not enter {Application}: nobody listens to it")]
    public static partial void StasisNotEntered(this ILogger log, string channel, string application);

    [LoggerMessage(23, LogLevel.Information, "{Channel} leaves {Application}")]
    public static partial void StasisLeft(this ILogger log, string channel, string application);

    [LoggerMessage(24, LogLevel.Information, "{Channel} is gone: {Cause}")]
    public static partial void ChannelGone(this ILogger log, string channel, string cause);

    [LoggerMessage(25, LogLevel.Information, "{Channel} begins, with the id {ChannelId}")]
    public static partial void ChannelBegun(this ILogger log, string channel, string channelId);

    [LoggerMessage(30, LogLevel.Debug, "{Event} to {Application}")]
    public static partial void EventSent(this ILogger log, string @event, string application);

    [LoggerMessage(40, LogLevel.Information, "fault: {Line}")]
    public static partial void FaultPlayed(this ILogger log, string line);

    [LoggerMessage(90, LogLevel.Error, "an error in the simulator itself")]
    public static partial void Fault(this ILogger log, Exception exception);
}
