using System.Threading.Channels;

namespace AriGen.Simulator;

/// <summary>One client that listens to events, whatever carries them to it.</summary>
/// <param name="applications">The names that it registers.</param>
/// <param name="subscribesAll">Whether it asked for all events.</param>
/// <param name="user">Who it is.</param>
/// <param name="carrier">What carries it.</param>
internal sealed class EventConnection(IReadOnlyList<string> applications, bool subscribesAll, AriUser user, IEventCarrier carrier)
{
    private readonly Channel<ReadOnlyMemory<byte>> _messages = System.Threading.Channels.Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private bool _hasEnded;
    private volatile bool _isLost;
    private volatile bool _isSilent;
    private volatile SocketClosure? _closure;

    public IReadOnlyList<string> Applications { get; } = applications;

    public bool SubscribesAll { get; } = subscribesAll;

    public AriUser User { get; } = user;

    /// <summary>What is to be sent, in order. It completes when the connection is to end.</summary>
    public ChannelReader<ReadOnlyMemory<byte>> Messages => _messages.Reader;

    /// <summary>Whether what is on its way may still go out.</summary>
    public bool CarriesMore => !_isLost && !_isSilent;

    /// <summary>By which words it is to be closed, once <see cref="Messages"/> has completed; null where it is just lost.</summary>
    public SocketClosure? Closure => _isLost ? null : _closure;

    public void Send(ReadOnlyMemory<byte> message)
    {
        if (CarriesMore)
        {
            _messages.Writer.TryWrite(message);
        }
    }

    /// <summary>Whether the server has opened it.</summary>
    public bool IsOutbound { get; init; }

    /// <summary>Whether it is known that its client has gone.</summary>
    public bool HasEnded => _hasEnded;

    /// <summary>Its client has gone.</summary>
    /// <returns>False where that is known already.</returns>
    public bool TryEnd() => (_hasEnded, _hasEnded = true) is (false, _);

    /// <summary>Ends it after what is already on its way.</summary>
    public void Close(int code = SocketClosure.Normal, string? reason = null)
    {
        _closure ??= new SocketClosure(code, reason);
        _messages.Writer.TryComplete();
    }

    /// <summary>Ends it without a word.</summary>
    public void Lose()
    {
        _isLost = true;
        _messages.Writer.TryComplete();
        carrier.Reset();
    }

    /// <summary>Lets it go dumb: it is still open, and carries nothing more in either direction.</summary>
    public void Silence()
    {
        _isSilent = true;
        carrier.Silence(this);
    }
}
