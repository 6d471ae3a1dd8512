using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>
/// One socket from its opening to its end, and its receive loop. The loop waits for the socket only, because the server disconnects
/// a client that does not read for a tenth of a second.
/// </summary>
internal sealed class EventSession : IAsyncDisposable
{
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly IAriSocket _socket;
    private readonly StasisServices _services;
    private readonly CancellationTokenSource _abort = new();
    private long _arrived;               // ticks of the last arrival
    private DateTimeOffset _proven;
    private Proof _proof;
    private AriException? _lost;

    public EventSession(IAriSocket socket, StasisServices services)
    {
        _socket = socket;
        _services = services;
        Opened = services.Time.GetUtcNow();
        _arrived = Opened.Ticks;
        Ended = Task.Run(ReceiveAsync);
    }

    /// <summary>A task that completes, never faulted, when the socket has ended.</summary>
    public Task Ended { get; }

    /// <summary>The reason for the end; not <see langword="null"/> once the session has ended.</summary>
    public AriException? Reason { get; private set; }

    /// <summary>The time when the socket was opened.</summary>
    public DateTimeOffset Opened { get; }

    /// <summary>The pending proofs.</summary>
    public ProofInbox Proofs { get; } = new();

    /// <summary>
    /// The time until which the stream is complete. A proof shows that every event before it has arrived. An event alone shows less, as
    /// others can still have been in transit: for one keep-alive interval at most.
    /// </summary>
    public DateTimeOffset CompleteUntil
    {
        get
        {
            DateTimeOffset arrived = _proof == Proof.Plain ? Opened : Arrived - _services.KeepAliveInterval;
            DateTimeOffset complete = arrived > _proven ? arrived : _proven;
            return complete > Opened ? complete : Opened;
        }
    }

    /// <summary>
    /// Whether to request another proof: always, except that arriving events are enough where a plain proof is impossible.
    /// </summary>
    public bool NeedsProof => _proof == Proof.Plain || _services.Time.GetUtcNow() - Arrived >= _services.KeepAliveInterval;

    /// <summary>The time of the last message.</summary>
    public DateTimeOffset Arrived => new(Interlocked.Read(ref _arrived), TimeSpan.Zero);

    /// <summary>Records a proof.</summary>
    /// <param name="sent">The time when its first request was sent.</param>
    /// <param name="proof">The weakest proof of the applications.</param>
    public void Proven(DateTimeOffset sent, Proof proof)
    {
        _proof = proof;
        _proven = proof == Proof.RegistrationOnly ? _proven : sent;
    }

    /// <summary>Ends the session for a reason other than the socket's.</summary>
    public async Task LoseAsync(AriException reason)
    {
        _lost = reason;
        await _abort.CancelAsync().ConfigureAwait(false);
        await Ended.ConfigureAwait(false);
    }

    /// <summary>Runs work while the socket is open. If the socket ends first, the work is canceled and the reason is thrown.</summary>
    public async Task WhileOpenAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using CancellationTokenSource linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task working = work(linked.Token);
        if (await Task.WhenAny(working, Ended).ConfigureAwait(false) == Ended)
        {
            await linked.CancelAsync().ConfigureAwait(false);
        }

        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Ended.IsCompleted && !cancellationToken.IsCancellationRequested)
        {
            throw Reason!;
        }

        await working.ConfigureAwait(false);
    }

    /// <summary>Ends the session with the close handshake, within a time limit.</summary>
    public async Task CloseAsync()
    {
        using CancellationTokenSource limit = new(CloseTimeout, _services.Time);
        try
        {
            await _socket.CloseAsync(limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
            await Ended.WaitAsync(limit.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A socket that is being closed can fail in any way, and nothing can be done about it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            EventLog.CloseFailed(_services.Logger, exception);
        }

        await DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the session at once.</summary>
    public async ValueTask DisposeAsync()
    {
        await _abort.CancelAsync().ConfigureAwait(false);
        try
        {
            await _socket.DisposeAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            EventLog.CloseFailed(_services.Logger, exception);
        }

        await Ended.ConfigureAwait(false);
        _abort.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                AriSocketMessage message = await _socket.ReceiveAsync(_abort.Token).ConfigureAwait(false);
                if (message.IsClose)
                {
                    Reason = ReasonOf(message);
                    return;
                }

                if (Receive(message.Text.Span) is { } replaced)
                {
                    Reason = replaced;
                    return;
                }
            }
        }
#pragma warning disable CA1031 // Any exception is a reason for the end, and the event loop decides how to proceed.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Reason = _lost ?? Loss(exception);
        }
    }

    /// <summary>Processes one message.</summary>
    /// <returns>The reason for the end if it is the last message; otherwise, <see langword="null"/>.</returns>
    private AriApplicationReplacedException? Receive(ReadOnlySpan<byte> message)
    {
        AriEvent item = _services.Decoder.Decode(message);
        DateTimeOffset now = _services.Time.GetUtcNow();
        Interlocked.Exchange(ref _arrived, now.UtcTicks);
        if (item.Type == StasisProtocol.UserEventType && Proofs.Takes(message))
        {
            return null;
        }

        _services.Report.Received();
        _services.Hub.Publish(item, message.Length, now);

        // The socket stays open without events, even after the other client has disconnected.
        return item.Type == StasisProtocol.ReplacedType
            && AriDecoder.FindText(message, StasisProtocol.ApplicationMember) is var app && _services.Names.Contains(app, StringComparer.Ordinal)
                ? new AriApplicationReplacedException(app)
                : null;
    }

    private static AriException ReasonOf(AriSocketMessage end) => end.Exception is { } cause
        ? Loss(cause)
        : new AriException($"The server closed the event socket ({end.CloseCode} {end.CloseReason}).");

    private static AriException Loss(Exception cause) =>
        cause as AriException ?? new AriException($"The event socket is lost: {cause.Message}", cause);
}
