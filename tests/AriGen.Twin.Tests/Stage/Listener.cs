using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>An event socket, and all messages that it received.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private const string Barrier = "barrier";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly WebSocket _socket;
    private readonly string _applications;
    private readonly string _prefix;
    private readonly List<string> _messages = [];
    private readonly List<string> _answers = [];
    private readonly Lock _gate = new();
    private readonly Task _receiving;
    private readonly CancellationTokenSource _end = new();
    private readonly HashSet<string> _marks;
    private readonly IReadOnlyCollection<string> _ignored;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _looked;
    private int _from;
    private int _asked;

    private Listener(WebSocket socket, string applications, string prefix, int index, IReadOnlyCollection<string> ignored)
    {
        _socket = socket;
        _applications = applications;
        _prefix = prefix;
        _marks = [prefix];
        _ignored = ignored;
        Index = index;
        _receiving = ReceiveAsync();
    }

    public int Index { get; }

    /// <summary>The events of this scenario, without those of the harness.</summary>
    public IReadOnlyList<string> Taken
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages.Skip(_from).Where(IsTaken)];
            }
        }
    }

    /// <summary>All events of this scenario, and the answers to requests over the socket.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages.Where(IsOurs), .. _answers];
            }
        }
    }

    public static async Task<Listener> OpenAsync(
        Uri url,
        string applications,
        string query,
        string prefix,
        int index,
        IReadOnlyCollection<string> ignored,
        string user = "asterisk:asterisk")
    {
        ClientWebSocket socket = new();
        socket.Options.AddSubProtocol("ari");
        socket.Options.SetRequestHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(user)));
        UriBuilder address = new(new Uri(url, "ari/events")) { Scheme = "ws", Query = $"app={Uri.EscapeDataString(applications)}{(query.Length > 0 ? "&" : "")}{query}" };
        await socket.ConnectAsync(address.Uri, TestContext.Current.CancellationToken);
        return new Listener(socket, applications, prefix, index, ignored);
    }

    /// <summary>Listens on a WebSocket that the server has opened.</summary>
    public static Listener On(WebSocket socket, string applications, string prefix, int index, IReadOnlyCollection<string> ignored)
        => new(socket, applications, prefix, index, ignored);

    /// <summary>Treats events that contain a text as events of the scenario. For a listener to all events.</summary>
    public void Mark(string text)
    {
        lock (_gate)
        {
            _marks.Add(text);
        }
    }

    /// <summary>Waits for an event of a type that no earlier call has returned.</summary>
    /// <param name="type">The type.</param>
    /// <param name="fits">The condition for the event; <see langword="null"/> for any.</param>
    public async Task<JsonElement> UntilAsync(string type, Func<JsonElement, bool>? fits = null)
    {
        int from = _looked;
        return await WaitAsync(() =>
        {
            for (int i = from; i < _messages.Count; i++)
            {
                JsonElement message = Parse(_messages[i]);
                if (message.GetProperty("type").GetString() == type && IsOurs(_messages[i]) && (fits is null || fits(message)))
                {
                    _looked = i + 1;
                    return message;
                }
            }

            return (JsonElement?)null;
        }, () => $"No {type} has come");
    }

    /// <summary>Waits for several events that no earlier call has returned, in any order.</summary>
    public async Task UntilAllAsync(params Func<JsonElement, bool>[] wanted)
    {
        int from = _looked;
        await WaitAsync(() =>
        {
            int[] found = [.. wanted.Select(fits => _messages.FindIndex(from, message => IsOurs(message) && fits(Parse(message))))];
            if (found.Contains(-1))
            {
                return (bool?)null;
            }

            _looked = found.Max() + 1;
            return true;
        }, () => "Not all of what is waited for has come");
    }

    /// <summary>
    /// Waits until no more events can arrive: for the expected number of events, and then for a user event that it creates.
    /// </summary>
    public async Task SettleAsync(HttpClient http, int expected)
    {
        try
        {
            await WaitAsync(() => _messages.Skip(_from).Count(IsTaken) >= expected ? true : (bool?)null, () => "");
        }
        catch (TimeoutException)
        {
            // The comparison reports the missing events.
        }

        foreach (string application in _applications.Split(',').Where(application => !HasBeenReplaced(application)))
        {
            using HttpResponseMessage sent = await http.PostAsync($"events/user/{Barrier}?application={Uri.EscapeDataString(application)}", null);
            if (sent.IsSuccessStatusCode && !_receiving.IsCompleted)
            {
                try
                {
                    await WaitAsync(
                        () => _messages.Any(message => IsBarrier(message) && message.Contains($"\"{application}\"", StringComparison.Ordinal))
                            ? true
                            : (bool?)null,
                        () => "");
                }
                catch (TimeoutException)
                {
                    // Another socket has taken over the application, or its filter excludes user events.
                }
            }
        }
    }

    /// <summary>Removes all events so far from the transcript, because another scenario covers them.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            _from = _messages.Count;
        }
    }

    /// <summary>Sends a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="frames">The number of frames.</param>
    /// <param name="type">The type: text or binary.</param>
    public async Task SendAsync(string message, int frames = 1, WebSocketMessageType type = WebSocketMessageType.Text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(message);
        int length = (bytes.Length / frames) + 1;
        for (int at = 0; at == 0 || at < bytes.Length; at += length)
        {
            bool isLast = at + length >= bytes.Length;
            await _socket.SendAsync(
                bytes.AsMemory(at..(isLast ? bytes.Length : at + length)), type, isLast, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Sends a message that is answered over the socket.</summary>
    /// <returns>The response to this message. The server responds in order.</returns>
    public async Task<string> AskAsync(string message, int frames = 1)
    {
        int turn = _asked++;
        await SendAsync(message, frames);
        string? answer = null;
        await WaitAsync(() => (answer = _answers.ElementAtOrDefault(turn)) is null ? null : (bool?)true, () => $"No answer to {message} has come");
        return answer!;
    }

    /// <summary>Waits until the server closes the socket.</summary>
    /// <returns>The close code; <see langword="null"/> if there is none.</returns>
    public async Task<int?> EndAsync()
    {
        await _receiving.WaitAsync(Patience, TestContext.Current.CancellationToken);
        return (int?)_socket.CloseStatus;
    }

    /// <summary>Aborts the connection.</summary>
    public void Abort() => _socket.Abort();

    /// <summary>Closes the socket with a close handshake.</summary>
    public async Task CloseAsync()
    {
        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        await _receiving;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _receiving;
        _socket.Dispose();
        _end.Dispose();
    }

    private bool HasBeenReplaced(string application)
    {
        lock (_gate)
        {
            return _messages.Any(message => message.Contains("\"ApplicationReplaced\"", StringComparison.Ordinal)
                && message.Contains($"\"{application}\"", StringComparison.Ordinal));
        }
    }

    private static JsonElement Parse(string message)
    {
        using JsonDocument document = JsonDocument.Parse(message);
        return document.RootElement.Clone();
    }

    private static bool IsBarrier(string message) => message.Contains($"\"eventname\":\"{Barrier}\"", StringComparison.Ordinal);

    private static bool IsAnswer(string message) => message.Contains("\"type\":\"RESTResponse\"", StringComparison.Ordinal);

    private bool IsOurs(string message) => !IsBarrier(message) && _marks.Any(mark => message.Contains(mark, StringComparison.Ordinal));

    private bool IsTaken(string message) => IsOurs(message) && !_ignored.Any(text => message.Contains(text, StringComparison.Ordinal));

    private async Task<T> WaitAsync<T>(Func<T?> look, Func<string> complaint)
        where T : struct
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (look() is { } found)
                {
                    return found;
                }

                changed = _changed.Task;
            }

            try
            {
                await changed.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{complaint()} to {_applications.Replace(_prefix, "", StringComparison.Ordinal)}. What came:\n{string.Join('\n', Taken)}");
            }
        }
    }

    private async Task ReceiveAsync()
    {
        byte[] buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                int length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(length), _end.Token);
                    length += part.Count;
                }
                while (!part.EndOfMessage);

                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                Add(Encoding.UTF8.GetString(buffer, 0, length));
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The socket has ended, for whatever reason.
        }
    }

    private void Add(string message)
    {
        lock (_gate)
        {
            (IsAnswer(message) ? _answers : _messages).Add(message);
            _changed.TrySetResult();
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
