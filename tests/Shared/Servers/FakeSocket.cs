using System.Net.WebSockets;
using System.Text;

namespace AriGen.Testing;

/// <summary>The server's side of one event socket.</summary>
internal sealed class FakeSocket(WebSocket socket, string app, Action abort, CancellationToken gone)
{
    private readonly TaskCompletionSource<bool> _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The application that the client named.</summary>
    public string App => app;

    /// <summary>When the client had got through.</summary>
    public DateTimeOffset Opened { get; } = DateTimeOffset.UtcNow;

    /// <summary>Completes when the client has gone: with true when it said farewell.</summary>
    public Task<bool> Left => _left.Task.WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>False makes a server that does not answer a farewell.</summary>
    public bool AnswersFarewell { get; set; } = true;

    public Task SendAsync(string json)
        => socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Ends it without a word.</summary>
    public void Drop() => abort();

    /// <summary>Takes what comes until the client leaves.</summary>
    public async Task RunAsync()
    {
        byte[] buffer = new byte[4096];
        try
        {
            while ((await socket.ReceiveAsync(buffer, CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }

            _left.TrySetResult(true);
            if (AnswersFarewell)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            }
            else
            {
                await Task.Delay(Timeout.Infinite, gone);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException)
        {
            _left.TrySetResult(false);
        }
    }
}
