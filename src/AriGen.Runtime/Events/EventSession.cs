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

    public EventSession(IAriSocket socket, StasisServices services)
    {
        _socket = socket;
        _services = services;
        Ended = Task.Run(ReceiveAsync);
    }

    /// <summary>Completes, always without a fault, when nothing more comes from the socket.</summary>
    public Task Ended { get; }

    /// <summary>Why it ended. Not null once it has.</summary>
    public AriException? Reason { get; private set; }

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
        cancellationToken.ThrowIfCancellationRequested();
        if (Ended.IsCompleted)
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

                _services.Report.Received();
                if (_services.Hub.HasReaders)
                {
                    _services.Hub.Publish(_services.Decoder.Decode(message.Text.Span));
                }
            }
        }
#pragma warning disable CA1031 // Whatever ends the socket is its reason, and the loop above decides what follows.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Reason = Loss(exception);
        }
    }

    private static AriException ReasonOf(AriSocketMessage end) => end.Cause is { } cause
        ? Loss(cause)
        : new AriException($"The server closed the event socket ({end.CloseCode} {end.CloseReason}).");

    private static AriException Loss(Exception cause) =>
        cause as AriException ?? new AriException($"The event socket is lost: {cause.Message}", cause);
}
