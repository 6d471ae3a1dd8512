using System.Text;
using System.Threading.Channels;

namespace AriGen.Runtime.Tests.Events;

/// <summary>A socket whose every message the test sends itself.</summary>
internal sealed class FakeSocket : IAriSocket
{
    private readonly Channel<Func<AriSocketMessage?>> _messages = Channel.CreateUnbounded<Func<AriSocketMessage?>>();

    /// <summary>False: the peer never answers a close frame.</summary>
    public bool AnswersClose { get; set; } = true;

    public bool WasClosed { get; private set; }

    public bool WasDisposed { get; private set; }

    /// <summary>Completes when all that was sent so far has been received, and what came of it is with the readers.</summary>
    public async Task ReceivedAsync()
    {
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Queue(() =>
        {
            reached.SetResult();
            return null;
        });
        await reached.Task;
    }

    public void Send(string text) => Queue(() => AriSocketMessage.FromText(Encoding.UTF8.GetBytes(text)));

    public void Send(int first, int last)
    {
        for (int n = first; n <= last; n++)
        {
            Send($$"""{"type":"Numbered","n":{{n}}}""");
        }
    }

    /// <summary>The connection breaks, after all that was sent before.</summary>
    public void Break(Exception? reason = null) => Queue(() => throw reason ?? new IOException("connection reset"));

    /// <summary>The peer sends a close frame.</summary>
    public void SendClose() => Queue(static () => AriSocketMessage.FromClose(1001, "going away"));

    public async ValueTask<AriSocketMessage> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Func<AriSocketMessage?> message = await _messages.Reader.ReadAsync(cancellationToken);
            if (message() is { } received)
            {
                return received;
            }
        }
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        WasClosed = true;
        if (!AnswersClose)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        SendClose();
    }

    public ValueTask DisposeAsync()
    {
        WasDisposed = true;
        _messages.Writer.TryComplete(new ObjectDisposedException(nameof(FakeSocket)));
        return ValueTask.CompletedTask;
    }

    private void Queue(Func<AriSocketMessage?> message) => _messages.Writer.TryWrite(message);
}
