using System.Globalization;
using System.Net.WebSockets;

namespace AriGen.Simulator;

/// <summary>A channel whose far end is a program on a WebSocket, which either of the two opens. Then the channel is answered.</summary>
internal sealed class WebSocketTechnology : MediaTechnology
{
    public const string Name = "WebSocket", Incoming = "INCOMING";

    private const string IdVariable = "MEDIA_WEBSOCKET_CONNECTION_ID", FrameVariable = "MEDIA_WEBSOCKET_OPTIMAL_FRAME_SIZE";

    /// <summary>The best one, which is taken where nobody says which.</summary>
    private const string UsualFormat = "slin192";

    private readonly string _format;
    private readonly MediaOptions _options;
    private readonly MediaTexts _texts;
    private readonly WebSocketClientConnection? _client;
    private Channel _channel = null!;
    private MediaConnection? _connection;
    private MediaDesk? _desk;

    private WebSocketTechnology(string format, MediaOptions options, WebSocketClientConnection? client)
    {
        _format = format;
        _options = options;
        _texts = new MediaTexts(options.IsJson);
        _client = client;
    }

    /// <summary>Makes one that waits for its program, or calls it.</summary>
    /// <param name="pbx">Where.</param>
    /// <param name="resource">Such as <c>INCOMING/c(ulaw)n</c>, where n leaves the answer to the program; or with the name of a program that is to be called.</param>
    /// <param name="request">What is asked of the channel.</param>
    /// <returns>Null where the format or the name is unknown.</returns>
    public static Channel? Request(Pbx pbx, string resource, ChannelRequest request)
    {
        string[] parts = resource.Split('/', 2);
        MediaOptions options = new(parts.ElementAtOrDefault(1) ?? "");
        string format = options.Format ?? request.Format ?? UsualFormat;
        WebSocketClientConnection? client = pbx.Configuration.FindClient(parts[0]);
        if ((client is null && parts[0] != Incoming) || !MediaFormat.IsKnown(format))
        {
            return null;
        }

        WebSocketTechnology technology = new(format, options, client);
        Channel channel = technology._channel = Create(pbx, technology, request, $"{Name}/{parts[0]}/{pbx.Ids.NextAddress()}");
        channel.Variables.Set(IdVariable, client?.Name ?? pbx.Ids.NextGuid().ToString());
        channel.Variables.Set(FrameVariable, MediaFormat.FrameOf(format).ToString(CultureInfo.InvariantCulture));
        return channel;
    }

    /// <summary>That of a connection's id, as long as it waits for its program.</summary>
    public static WebSocketTechnology? Find(Pbx pbx, string id)
        => pbx.Channels.All.Where(channel => channel.Variables.Find(IdVariable) == id).Select(static channel => channel.Technology).OfType<WebSocketTechnology>()
            .FirstOrDefault(static technology => technology is { _client: null, _connection: null });

    /// <summary>Where the program calls, nothing is to be done.</summary>
    public override async Task<bool> CallAsync(Channel channel)
    {
        if (_client is null)
        {
            return true;
        }

        if (await new WebSocketCall(channel.Pbx, _client, _client.ReconnectAttempts) { Query = _options.Query }.ConnectAsync(channel.HungUp) is not { } web)
        {
            channel.Cause = channel.IsHungUp ? channel.Cause : HangupCause.NoRoute;
            return false;
        }

        _ = Task.Run(() => CarryAsync(web), CancellationToken.None);
        return true;
    }

    public override void HungUp(Channel channel)
    {
        _desk?.End();
        _connection?.Complete();
    }

    /// <summary>The program is there.</summary>
    public void Open(MediaConnection connection) => _channel.Scheduler.Run(() =>
    {
        _connection = connection;
        _desk = new MediaDesk(_channel.Pbx, _texts, _channel.Id, MediaFormat.FrameOf(_format), connection.Send);
        connection.Send(_texts.Event(
            "MEDIA_START",
            [
                ("connection_id", _channel.Variables.Find(IdVariable)!), ("channel", _channel.Name), ("channel_id", _channel.Id), ("format", _format),
                ("optimal_frame_size", MediaFormat.FrameOf(_format)), ("ptime", 20),
            ],
            _channel.Variables.All));
        if (!_options.IsAnsweredByProgram)
        {
            Answer();
        }
    });

    /// <summary>The program sends audio.</summary>
    public void Hear(int bytes) => _channel.Scheduler.Run(() => _desk?.Hear(bytes));

    /// <summary>The program says something.</summary>
    public void Receive(string text) => _channel.Scheduler.Run(() =>
    {
        switch (_texts.CommandOf(text))
        {
            case null:
                _connection?.Send(_texts.Event("ERROR", [("channel_id", _channel.Id), ("error_text", "Unable to parse JSON command")]));
                break;
            case { Name: "ANSWER" }:
                Answer();
                break;
            case { Name: "HANGUP" }:
                End(HangupCause.NormalClearing, WebSocketCloseStatus.NormalClosure);
                _connection?.Complete();
                break;
            case var (name, correlationId):
                _desk?.Receive(name, correlationId);
                break;
        }
    });

    /// <summary>The program is gone.</summary>
    /// <param name="properly">Whether it has closed the WebSocket before; with which status is of no account.</param>
    public void Close(bool properly) => _channel.Scheduler.Run(() => End(properly ? HangupCause.NormalClearing : HangupCause.NetworkOutOfOrder, WebSocketCloseStatus.EndpointUnavailable));

    private async Task CarryAsync(WebSocket web)
    {
        using CancellationTokenSource end = new();
        using (web)
        {
            Task carrying = new MediaFront(web, this).RunAsync(end.Token);
            await Task.WhenAny(carrying, _channel.Pbx.Ended);
            await end.CancelAsync();
            await carrying;
        }
    }

    private void End(int cause, WebSocketCloseStatus status)
    {
        if (!_channel.IsHungUp)
        {
            _channel.TechnologyCause = (int)status;
            _channel.FarEndHungUp(cause);

            // Of a channel that was answered, what the request says is forgotten at the end.
            _channel.Cause = _channel.State == Wire.ChannelState.Up ? 0 : _channel.Cause;
        }
    }

    private void Answer() => _channel.Receive(Signal.Answer);
}
