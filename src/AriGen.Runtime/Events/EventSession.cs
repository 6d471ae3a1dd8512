using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>
/// One socket from its opening to its end, and the loop that receives from it. The loop waits for the socket and for
/// nobody else: the server cuts off a reader that lets it wait for a tenth of a second.
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

    /// <summary>Completes, always without a fault, when nothing more comes from the socket.</summary>
    public Task Ended { get; }

    /// <summary>Why it ended. Not null once it has.</summary>
    public AriException? Reason { get; private set; }

    /// <summary>When the socket was opened.</summary>
    public DateTimeOffset Opened { get; }

    /// <summary>The proofs that are on their way.</summary>
    public ProofInbox Proofs { get; } = new();

    /// <summary>
    /// The moment up to which nothing can be missing. A proof says that all that the server had for the application when it was sent has
    /// arrived. An event alone says less, as others can have been on their way with it: for as long as a keep-alive interval, at most.
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

    /// <summary>Whether another proof is worth its requests: always, but where a plain one is impossible events that arrive will do.</summary>
    public bool NeedsProof => _proof == Proof.Plain || _services.Time.GetUtcNow() - Arrived >= _services.KeepAliveInterval;

    /// <summary>When the last message arrived.</summary>
    public DateTimeOffset Arrived => new(Interlocked.Read(ref _arrived), TimeSpan.Zero);

    /// <summary>Notes a proof.</summary>
    /// <param name="sent">When the first of its requests was sent.</param>
    /// <param name="proof">The weakest of its applications.</param>
    public void Proven(DateTimeOffset sent, Proof proof)
    {
        _proof = proof;
        _proven = proof == Proof.RegistrationOnly ? _proven : sent;
    }

    /// <summary>Ends it for a reason that the socket does not know of.</summary>
    public async Task LoseAsync(AriException reason)
    {
        _lost = reason;
        await _abort.CancelAsync().ConfigureAwait(false);
        await Ended.ConfigureAwait(false);
    }

    /// <summary>Does some work, for as long as the socket lives: if it ends first, the work is cancelled and the reason thrown.</summary>
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

    /// <summary>Ends it with the close handshake, as far as the peer takes part, and within a time limit.</summary>
    public async Task CloseAsync()
    {
        using CancellationTokenSource limit = new(CloseTimeout, _services.Time);
        try
        {
            await _socket.CloseAsync(limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
            await Ended.WaitAsync(limit.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A socket that is being given up may fail in any way; there is nothing left to do about it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            EventLog.CloseFailed(_services.Logger, exception);
        }

        await DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Ends it at once.</summary>
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
#pragma warning disable CA1031 // Whatever ends the socket is its reason, and the loop above decides what follows.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Reason = _lost ?? Loss(exception);
        }
    }

    /// <summary>Takes one message.</summary>
    /// <returns>The reason why it is the last one; null if it need not be.</returns>
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

        // The socket stays open and is silent from here on, also after the other client has gone.
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
