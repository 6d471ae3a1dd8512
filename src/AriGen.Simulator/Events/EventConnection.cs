using System.Threading.Channels;

namespace AriGen.Simulator;

/// <summary>One client that receives events over any transport.</summary>
/// <param name="applications">The applications that it registers.</param>
/// <param name="subscribesAll">Whether it subscribes to all events.</param>
/// <param name="user">The user.</param>
/// <param name="carrier">The transport.</param>
internal sealed class EventConnection(IReadOnlyList<string> applications, bool subscribesAll, AriUser user, IEventCarrier carrier)
{
    private readonly Channel<ReadOnlyMemory<byte>> _messages
        = System.Threading.Channels.Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private bool _hasEnded;
    private volatile bool _isLost;
    private volatile bool _isSilent;
    private volatile SocketClosure? _closure;

    public IReadOnlyList<string> Applications { get; } = applications;

    public bool SubscribesAll { get; } = subscribesAll;

    public AriUser User { get; } = user;

    /// <summary>The messages to send, in order. The channel completes when the connection is to be closed.</summary>
    public ChannelReader<ReadOnlyMemory<byte>> Messages => _messages.Reader;

    /// <summary>Whether the remaining messages may still be sent.</summary>
    public bool CarriesMore => !_isLost && !_isSilent;

    /// <summary>
    /// The code and the reason for closing after <see cref="Messages"/> has completed, or <see langword="null"/> for a lost connection.
    /// </summary>
    public SocketClosure? Closure => _isLost ? null : _closure;

    public void Send(ReadOnlyMemory<byte> message)
    {
        if (CarriesMore)
        {
            _messages.Writer.TryWrite(message);
        }
    }

    /// <summary>Whether the server has opened the connection.</summary>
    public bool IsOutbound { get; init; }

    /// <summary>Whether the client is known to be disconnected.</summary>
    public bool HasEnded => _hasEnded;

    /// <summary>Marks the client as disconnected.</summary>
    /// <returns><see langword="true"/> for the first call; otherwise, <see langword="false"/>.</returns>
    public bool TryEnd() => (_hasEnded, _hasEnded = true) is (false, _);

    /// <summary>Closes the connection after the remaining messages.</summary>
    public void Close(int code = SocketClosure.Normal, string? reason = null)
    {
        _closure ??= new SocketClosure(code, reason);
        _messages.Writer.TryComplete();
    }

    /// <summary>Ends the connection without closing it.</summary>
    public void Lose()
    {
        _isLost = true;
        _messages.Writer.TryComplete();
        carrier.Reset();
    }

    /// <summary>Stops all traffic in both directions while the connection stays open.</summary>
    public void Silence()
    {
        _isSilent = true;
        carrier.Silence(this);
    }
}
