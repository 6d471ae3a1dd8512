using System.Threading.Channels;

namespace AriGen.Simulator;

/// <summary>The messages to a program on a media WebSocket.</summary>
internal sealed class MediaConnection
{
    private readonly Channel<string> _messages
        = System.Threading.Channels.Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>The messages to send, in order. The channel completes when the connection is to be closed.</summary>
    public ChannelReader<string> Messages => _messages.Reader;

    public void Send(string message) => _messages.Writer.TryWrite(message);

    public void Complete() => _messages.Writer.TryComplete();
}
