using System.Globalization;
using System.Net.WebSockets;

namespace AriGen.Simulator;

/// <summary>A channel whose far end is a program on a WebSocket. The program opens it, and then the channel is answered.</summary>
internal sealed class WebSocketTechnology : MediaTechnology
{
    public const string Name = "WebSocket", Incoming = "INCOMING";

    private const string IdVariable = "MEDIA_WEBSOCKET_CONNECTION_ID", FrameVariable = "MEDIA_WEBSOCKET_OPTIMAL_FRAME_SIZE";

    private readonly string _format;
    private readonly bool _waits;
    private Channel _channel = null!;
    private MediaConnection? _connection;

    private WebSocketTechnology(string format, bool waits)
    {
        _format = format;
        _waits = waits;
    }

    /// <summary>Makes one that waits for its program.</summary>
    /// <param name="pbx">Where.</param>
    /// <param name="resource">Such as <c>INCOMING/c(ulaw)n</c>, where n leaves the answer to the program.</param>
    /// <param name="request">What is asked of the channel.</param>
    /// <returns>Null where the format is unknown, or the name one of a program that the server would have to call: it knows none.</returns>
    public static Channel? Request(Pbx pbx, string resource, ChannelRequest request)
    {
        string[] parts = resource.Split('/', 2);
        string options = parts.ElementAtOrDefault(1) ?? "", format = MediaFormat.Of(options, request.Format);
        if (parts[0] != Incoming || !MediaFormat.IsKnown(format))
        {
            return null;
        }

        WebSocketTechnology technology = new(format, options.Split(')')[^1].Contains('n', StringComparison.Ordinal));
        Channel channel = technology._channel = Create(pbx, technology, request, $"{Name}/{Incoming}/{pbx.NextAddress()}");
        channel.SetVariable(IdVariable, pbx.NextGuid().ToString());
        channel.SetVariable(FrameVariable, MediaFormat.FrameOf(format).ToString(CultureInfo.InvariantCulture));
        return channel;
    }

    /// <summary>That of a connection's id, as long as it waits for its program.</summary>
    public static WebSocketTechnology? Find(Pbx pbx, string id)
        => pbx.Channels.All.Where(channel => channel.Variable(IdVariable) == id).Select(static channel => channel.Technology).OfType<WebSocketTechnology>()
            .FirstOrDefault(static technology => technology._connection is null);

    /// <summary>Nothing is to be done: its program calls.</summary>
    public override bool Call(Channel channel) => true;

    public override void HungUp(Channel channel) => _connection?.Complete();

    /// <summary>The program is there.</summary>
    public void Open(MediaConnection connection) => _channel.Pbx.Run(() =>
    {
        _connection = connection;
        connection.Send($"MEDIA_START connection_id:{_channel.Variable(IdVariable)} channel:{_channel.Name} channel_id:{_channel.Id} format:{_format} optimal_frame_size:{_channel.Variable(FrameVariable)} ptime:20");
        if (!_waits)
        {
            Answer();
        }
    });

    /// <summary>The program says something.</summary>
    public void Receive(string command) => _channel.Pbx.Run(() =>
    {
        switch (command)
        {
            case "ANSWER":
                Answer();
                break;
            case "HANGUP":
                End(HangUpCause.NormalClearing, WebSocketCloseStatus.NormalClosure);
                _connection?.Complete();
                break;
        }
    });

    /// <summary>The program is gone.</summary>
    /// <param name="properly">Whether it has closed the WebSocket before; with which status is of no account.</param>
    public void Close(bool properly) => _channel.Pbx.Run(() => End(properly ? HangUpCause.NormalClearing : HangUpCause.NetworkOutOfOrder, WebSocketCloseStatus.EndpointUnavailable));

    private void End(int cause, WebSocketCloseStatus status)
    {
        if (!_channel.IsHungUp)
        {
            _channel.TechnologyCause = (int)status;
            _channel.FarEndHungUp(cause);

            // What the request says is forgotten at the end.
            _channel.Cause = 0;
        }
    }

    private void Answer() => _channel.Receive(Signal.Answer);
}
