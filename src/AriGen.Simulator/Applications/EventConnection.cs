using System.Threading.Channels;

namespace AriGen.Simulator;

/// <summary>One client that listens to events, whatever carries them to it.</summary>
/// <param name="applications">The names that it registers.</param>
/// <param name="subscribesAll">Whether it asked for all events.</param>
/// <param name="user">Who it is.</param>
internal sealed class EventConnection(IReadOnlyList<string> applications, bool subscribesAll, AriUser user)
{
    private readonly Channel<ReadOnlyMemory<byte>> _messages = System.Threading.Channels.Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private bool _hasEnded;

    public IReadOnlyList<string> Applications { get; } = applications;

    public bool SubscribesAll { get; } = subscribesAll;

    public AriUser User { get; } = user;

    /// <summary>What is to be sent, in order. It completes when the connection is to end.</summary>
    public ChannelReader<ReadOnlyMemory<byte>> Messages => _messages.Reader;

    public void Send(ReadOnlyMemory<byte> message) => _messages.Writer.TryWrite(message);

    /// <summary>Its client has gone.</summary>
    /// <returns>False where that is known already.</returns>
    public bool TryEnd() => (_hasEnded, _hasEnded = true) is (false, _);

    /// <summary>Ends it after what is already on its way.</summary>
    public void Complete() => _messages.Writer.TryComplete();
}
