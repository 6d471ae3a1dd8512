namespace AriGen.Runtime;

/// <summary>
/// One reader of a stream. The hub references the buffer only, so that a reader that is never enumerated or disposed is collected,
/// and its finalizer removes the buffer from the hub. The continuation in the buffer keeps a waiting reader alive.
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

    // Unregister does not wait for a running callback: a cancellation and the end can come in any order.
    private void Leave()
    {
        _registration.Unregister();
        _enumeration.Unregister();
        _hub.Leave(_buffer, null);
    }
}
