namespace AriGen.Runtime;

/// <summary>
/// One reader's view of its buffer. The hub knows the buffer only: a reader that was asked for and then forgotten,
/// because what stood between threw, is collected, and its finalizer takes the buffer away from the hub.
/// A reader that waits is kept alive by the continuation in the buffer.
/// </summary>
internal sealed class EventReader : IAsyncEnumerable<AriEvent>, IAsyncEnumerator<AriEvent>
{
    private readonly EventHub _hub;
    private readonly EventBuffer _buffer;
    private readonly CancellationTokenRegistration _registration;
    private CancellationTokenRegistration _enumeration;
    private int _taken;

    public EventReader(EventHub hub, EventBuffer buffer, CancellationToken cancellationToken)
    {
        _hub = hub;
        _buffer = buffer;
        _registration = Register(cancellationToken);
    }

    ~EventReader() => Leave();

    public AriEvent Current => _buffer.Current!;

    public IAsyncEnumerator<AriEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0)
        {
            throw new InvalidOperationException("The events of one call to ReadEventsAsync can be read once only. Call it again for another reader.");
        }

        _enumeration = Register(cancellationToken);
        return this;
    }

    public ValueTask<bool> MoveNextAsync() => _buffer.MoveNextAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Leave();
        return ValueTask.CompletedTask;
    }

    private CancellationTokenRegistration Register(CancellationToken cancellationToken) =>
        cancellationToken.UnsafeRegister(
            static (state, token) =>
            {
                (EventHub hub, EventBuffer buffer) = ((EventHub, EventBuffer))state!;
                hub.Leave(buffer, new OperationCanceledException(token));
            },
            (_hub, _buffer));

    // Unregister does not wait for a callback that runs at this moment: a cancellation and the end may meet in any order.
    private void Leave()
    {
        _registration.Unregister();
        _enumeration.Unregister();
        _hub.Leave(_buffer, null);
    }
}
