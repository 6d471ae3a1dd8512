using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace AriGen.Chaos;

/// <summary>An application on a direct event socket, which counts the events that the client under test has sent to it.</summary>
internal sealed class Witness(TruthClient truth, string run)
{
    /// <summary>The server answers an upgrade a moment before it registers the application.</summary>
    private static readonly TimeSpan Registration = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<long, int> _seen = new();
    private readonly ConcurrentQueue<(DateTimeOffset From, DateTimeOffset To)> _watches = new();
    private volatile bool _isWatching;

    public string App => $"{run}-witness";

    /// <summary><see langword="true"/> once it has its event socket; otherwise, <see langword="false"/>.</summary>
    public bool IsWatching => _isWatching;

    /// <summary>The number of times that an event was seen.</summary>
    public int Count(long number) => _seen.GetValueOrDefault(number);

    /// <summary>Whether it watched without interruption.</summary>
    public bool Watched(DateTimeOffset from, DateTimeOffset to) => _watches.Any(watch => watch.From <= from && watch.To >= to);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                using ClientWebSocket socket = await truth.OpenAsync(App, cancellationToken);
                DateTimeOffset since = DateTimeOffset.UtcNow + Registration;
                _isWatching = true;
                try
                {
                    await WatchAsync(socket, cancellationToken);
                }
                finally
                {
                    _watches.Enqueue((since, DateTimeOffset.UtcNow));
                }
            }
            catch (Exception exception) when (TruthClient.IsFailure(exception, cancellationToken))
            {
                await Task.Delay(RetryPause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task WatchAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[65_536];
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                JsonElement message = JsonElement.Parse(buffer.AsSpan(0, length));
                length = 0;
                if (message.GetProperty("type").GetString() == "ChannelUserevent")
                {
                    _seen.AddOrUpdate(message.GetProperty("userevent").GetProperty("n").GetInt64(), 1, static (_, count) => count + 1);
                }
            }
        }
    }
}
