using static AriGen.Spec.Tests.Comparison.ModelEdits;

namespace AriGen.Spec.Tests.Comparison;

internal static class OperationCases
{
    public static ChangeCase[] All =>
    [
        new("another version number", m => m with { ApiVersion = "11.0.0" }, "Changed Api ARI Version [10.0.0] [11.0.0]"),
        new(
            "a resource more",
            m => m with { Resources = m.Resources.Append(new ApiResource("queues", "Queues.", default, default, new([Ping("queues", "list", "/queues")]))).ToEquatableArray() },
            "Added Resource queues []", "Added Operation queues.list [GET /queues -> void]"),
        new(
            "a resource less",
            m => m.EditResource("queues", _ => null),
            "Removed Resource queues [] !! The client has no `Queues` any more.",
            "Removed Operation queues.list [GET /queues -> void] !! The method `ListAsync` is gone.")
        {
            Before = m => m with { Resources = m.Resources.Append(new ApiResource("queues", "Queues.", default, default, new([Ping("queues", "list", "/queues")]))).ToEquatableArray() },
        },
        new(
            "a resource since another version",
            m => m.EditResource("mailboxes", r => r with { Since = Words("12.2.0", "13.0.0") }),
            "Changed Resource mailboxes Since [12.1.0] [12.2.0, 13.0.0]"),
        new(
            "a module more",
            m => m.EditResource("sounds", r => r with { RequiresModules = Words("res_sounds") }),
            "Changed Resource sounds RequiredModules [] [res_sounds]"),
        new(
            "modules in another order",
            m => m.EditResource("channels", r => r with { RequiresModules = r.RequiresModules.Reverse().ToEquatableArray() })),
        new(
            "an operation more",
            m => m.EditResource("asterisk", r => r with { Operations = r.Operations.Append(Ping("asterisk", "knock", "/asterisk/knock")).ToEquatableArray() }),
            "Added Operation asterisk.knock [GET /asterisk/knock -> void]"),
        new(
            "an operation less",
            m => m.EditOperation("asterisk", "ping", _ => null),
            "Removed Operation asterisk.ping [GET /asterisk/ping -> AsteriskPing] !! The method `PingAsync` is gone."),
        new(
            "an operation less that another one does too",
            m => m.EditOperation("channels", "playWithId", _ => null),
            "Removed Operation channels.playWithId [POST /channels/{channelId}/play/{playbackId} -> Playback]"),
        new(
            "an operation that another one no longer does too",
            m => m.EditParameter("channels", "playWithId", "lang", _ => null),
            "Removed Parameter channels.playWithId(lang) [query string]"),
        new(
            "another spelling of the same C# name",
            m => m.EditOperation("channels", "transfer_progress", o => o with { Nickname = "transferProgress" }),
            "Changed Operation channels.transferProgress Name [transfer_progress] [transferProgress]"),
        new(
            "another method",
            m => m.EditOperation("channels", "answer", o => o with { Method = "PUT" }),
            "Changed Operation channels.answer Method [POST] [PUT]"),
        new(
            "another path below the same thing",
            m => m.EditOperation("channels", "answer", o => o with { Path = ApiPath.Parse("/channels/{channelId}/accept") }),
            "Changed Operation channels.answer Path [/channels/{channelId}/answer] [/channels/{channelId}/accept]"),
        new(
            "a path that leaves a handle",
            m => m.EditOperation("channels", "answer", o => o with { Path = ApiPath.Parse("/answer/{channelId}") }),
            "Changed Operation channels.answer Path [/channels/{channelId}/answer] [/answer/{channelId}]",
            "Changed Operation channels.answer Generated [ChannelHandle] [] !! `ChannelHandle` no longer has the method."),
        new(
            "places change in a path",
            m => m.EditOperation("bridges", "setVideoSource", o => o with { Path = ApiPath.Parse("/bridges/videoSource/{channelId}/{bridgeId}") }),
            "Changed Operation bridges.setVideoSource Path [/bridges/{bridgeId}/videoSource/{channelId}] [/bridges/videoSource/{channelId}/{bridgeId}]",
            "Changed Operation bridges.setVideoSource Generated [bridgeId, channelId] [channelId, bridgeId] !! The arguments change places.",
            "Changed Operation bridges.setVideoSource Generated [BridgeHandle] [] !! `BridgeHandle` no longer has the method."),
        new(
            "an answer where there was none",
            m => m.EditOperation("channels", "answer", o => o with { Returns = new(ApiTypeKind.Model, "Channel") }),
            "Changed Operation channels.answer Response [void] [Channel] !! The C# type `Task` becomes `Task<Channel>`."),
        new(
            "no event socket any more",
            m => m.EditOperation("events", "eventWebsocket", o => o with { IsWebSocket = false }),
            "Changed Operation events.eventWebsocket WebSocket [yes] [no]"),
        new(
            "an operation since another version",
            m => m.EditOperation("channels", "dial", o => o with { Since = default }),
            "Changed Operation channels.dial Since [14.0.0] []"),
        new(
            "a status more",
            m => m.EditOperation("asterisk", "ping", o => o with { Errors = new([new ApiError(503, "Busy.")]) }),
            "Added Error asterisk.ping: 503 []"),
        new(
            "a status less",
            m => m.EditOperation("mailboxes", "get", o => o with { Errors = default }),
            "Removed Error mailboxes.get: 404 []"),
        new(
            "statuses in another order",
            m => m.EditOperation("channels", "dial", o => o with { Errors = o.Errors.Reverse().ToEquatableArray() })),
        new(
            "an operation that takes the name of a shared value type",
            m => m.EditOperation("channels", "mute", o => o with { Nickname = "muteChannel" }),
            "Removed Operation channels.mute [POST /channels/{channelId}/mute -> void] !! The method `MuteAsync` is gone.",
            "Added Operation channels.muteChannel [POST /channels/{channelId}/mute -> void]",
            "Changed Parameter channels.unmute(direction) Generated [MuteDirection] [UnmuteDirection] !! The C# type `MuteDirection` becomes `UnmuteDirection`."),
    ];

    public static ApiOperation Ping(string resource, string nickname, string path)
        => new(resource, nickname, "GET", ApiPath.Parse(path), "Something.", "", Type(ApiTypeKind.Void), default, default, default, false);
}
