using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AriGen.Twins.Stage;

/// <summary>One side of a scenario: the requests and event sockets of the client, and the phones, on one server.</summary>
internal sealed class Scenario : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _prefix;
    private readonly HttpClient _http;
    private readonly List<Listener> _listeners = [];
    private readonly List<Exchange> _exchanges = [];
    private readonly List<(string Pattern, string Replacement)> _neutral = [];
    private readonly List<string> _loose = [];
    private readonly List<string> _repeated = [];
    private readonly List<string> _ignored = [];
    private readonly Stack<Func<Task>> _last = [];

    public Scenario(Uri url, string prefix, IOutside outside)
    {
        Url = url;
        _prefix = prefix;
        Outside = outside;
        _http = new HttpClient { BaseAddress = new Uri(url, "ari/"), Timeout = Patience };
        _http.DefaultRequestHeaders.Authorization = BasicOf("asterisk", "asterisk");
    }

    public Uri Url { get; }

    /// <summary>The phones outside of the server.</summary>
    public IOutside Outside { get; }

    /// <summary>
    /// Returns a name that is unique to this scenario, for a channel, an application and so on. The transcript shows it without its prefix.
    /// </summary>
    public string Name(string name) => _prefix + name;

    /// <summary>Creates a phone that the server can reach at once, with its own endpoint.</summary>
    /// <param name="name">The name, such as <c>bob</c>.</param>
    /// <param name="number">The caller number. The caller name is that of the phone.</param>
    public Task<IOutsidePhone> PhoneAsync(string name, string number) => Outside.PhoneAsync(Name(name), name, number);

    /// <summary>Replaces text of the transcript that differs between runs, by a regular expression.</summary>
    public void Neutral(string pattern, string replacement) => _neutral.Add((pattern, replacement));

    /// <summary>
    /// Allows an event at any time, but still requires it. For an event from another thread of the real server than those around it.
    /// </summary>
    /// <param name="pattern">A regular expression over the event, with its members in the order of their names.</param>
    public void AnyTime(string pattern) => _loose.Add(pattern);

    /// <summary>Allows any number of repetitions of an event about one object, if the number on the real server is arbitrary.</summary>
    /// <param name="pattern">A regular expression over the event, with its members in the order of their names.</param>
    public void Repeated(string pattern) => _repeated.Add(pattern);

    /// <summary>
    /// Excludes events of a type from the comparison. For states that are so short on the real server that they may not be reported.
    /// </summary>
    public void Ignore(string type) => _ignored.Add($"\"type\":\"{type}\"");

    /// <summary>Excludes all events about a variable from the comparison.</summary>
    public void IgnoreVariable(string name) => _ignored.Add($"\"variable\":\"{name}\"");

    /// <summary>
    /// An extension from 2000 to 2999 that differs between runs, but is the same on both sides. It enters the application
    /// <c>app2000</c> to <c>app2999</c>.
    /// </summary>
    public string FreeExtension => $"2{Convert.ToInt32(_prefix[2..6], 16) % 1000:D3}";

    /// <summary>Begins to listen to an application.</summary>
    /// <param name="application">The name, or several names separated by commas.</param>
    /// <param name="query">Further query parameters, such as <c>subscribeAll=true</c>.</param>
    /// <param name="user">The user and the password.</param>
    public async Task<Listener> ListenAsync(string application, string query = "", string user = "asterisk:asterisk")
    {
        Listener listener = await Listener.OpenAsync(Url, application, query, _prefix, _listeners.Count, _ignored, user);
        _listeners.Add(listener);
        return listener;
    }

    /// <summary>Begins to listen on a WebSocket that the server has opened.</summary>
    public Listener Listen(System.Net.WebSockets.WebSocket socket, string applications)
    {
        Listener listener = Listener.On(socket, applications, _prefix, _listeners.Count, _ignored);
        _listeners.Add(listener);
        return listener;
    }

    /// <summary>
    /// Registers work for the end of the scenario, after its channels have ended. The last one is done first, even after a failure.
    /// </summary>
    public void AtEnd(Func<Task> work) => _last.Push(work);

    /// <summary>Sends a request without recording it.</summary>
    public async Task DoAsync(HttpMethod method, string path)
    {
        using HttpRequestMessage request = new(method, path);
        using HttpResponseMessage response = await _http.SendAsync(request);
    }

    public Task<Exchange> GetAsync(string path) => SendAsync("GET", path);

    public Task<Exchange> PostAsync(string path, object? body = null) => SendAsync("POST", path, body);

    public Task<Exchange> PutAsync(string path, object? body = null) => SendAsync("PUT", path, body);

    public Task<Exchange> DeleteAsync(string path) => SendAsync("DELETE", path);

    /// <summary>Sends a request and records it with its response.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path below <c>/ari/</c>, escaped, with the query.</param>
    /// <param name="body">The body, sent as JSON. A string is sent unchanged.</param>
    /// <param name="user">The user and the password; <see langword="null"/> for the usual ones, empty for none.</param>
    public async Task<Exchange> SendAsync(string method, string path, object? body = null, string? user = null)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        if (user is not null)
        {
            request.Headers.Authorization = user.Split(':', 2) is [var name, var password] ? BasicOf(name, password) : null;
        }

        if (body is not null)
        {
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        }

        // The transcript is in the order of requests, not of responses, because some are held.
        Exchange exchange = new(method, path);
        _exchanges.Add(exchange);
        using HttpResponseMessage response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        exchange.Answered(
            (int)response.StatusCode,
            response.ReasonPhrase,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return exchange;
    }

    /// <summary>Reads a path without recording it.</summary>
    public Task<byte[]> ReadAsync(string path) => _http.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Records an exchange that the caller carries out.</summary>
    public Exchange Note(string method, string path)
    {
        Exchange exchange = new(method, path);
        _exchanges.Add(exchange);
        return exchange;
    }

    /// <summary>Repeats a GET until the response meets a condition, without recording it. For delayed effects on the server.</summary>
    /// <param name="path">The path to read.</param>
    /// <param name="fits">The condition for the status and the body.</param>
    public async Task UntilAsync(string path, Func<int, string, bool> fits)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (true)
        {
            using HttpResponseMessage answer = await _http.GetAsync(path, limit.Token);
            if (fits((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(limit.Token)))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }

    /// <summary>Sends a request over an event socket and records it with its response.</summary>
    /// <param name="listener">The socket.</param>
    /// <param name="method">The method.</param>
    /// <param name="uri">The path below <c>/ari/</c>, escaped, with the query.</param>
    /// <param name="more">Further members of the message, such as <c>message_body</c>.</param>
    public Task<Exchange> RequestAsync(Listener listener, string method, string uri, object? more = null)
    {
        JsonObject message = new() { ["type"] = "RESTRequest", ["transaction_id"] = "t", ["request_id"] = $"r{_exchanges.Count}", ["method"] = method, ["uri"] = uri };
        foreach ((string name, JsonNode? value) in JsonSerializer.SerializeToNode(more) as JsonObject ?? [])
        {
            message[name] = value?.DeepClone();
        }

        return AskAsync(listener, message.ToJsonString());
    }

    /// <summary>Sends any message over an event socket and records it with its response.</summary>
    /// <param name="listener">The socket.</param>
    /// <param name="message">The message.</param>
    /// <param name="frames">The number of frames.</param>
    public async Task<Exchange> AskAsync(Listener listener, string message, int frames = 1)
    {
        Exchange exchange = new("socket", message);
        _exchanges.Add(exchange);
        JsonNode answer = JsonNode.Parse(await listener.AskAsync(message, frames))!;
        string body = answer["message_body"]?.GetValue<string>() ?? "";
        if (answer["content_type"]?.GetValue<string>() == "application/json")
        {
            // The body is compared as JSON, too.
            answer["message_body"] = JsonNode.Parse(body);
        }

        exchange.Answered(answer["status_code"]!.GetValue<int>(), null, "application/json", Encoding.UTF8.GetBytes(answer.ToJsonString()));
        return exchange;
    }

    /// <summary>Records an observation.</summary>
    public void Show(string what, object? value)
    {
        _exchanges.Add(new Exchange("seen", what) { Seen = value?.ToString() ?? "none" });
    }

    /// <summary>Plays the scenario to its end.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="other">The transcript of the other side, which has the expected number of events.</param>
    public async Task<Transcript> RunAsync(Func<Scenario, Task> scenario, Task<Transcript?> other)
    {
        await scenario(this);
        Transcript? expected = await other;
        foreach (Listener listener in _listeners)
        {
            await listener.SettleAsync(_http, expected?.CountOf(listener.Index) ?? 0);
        }

        return new Transcript(
            [.. _exchanges], [.. _listeners.Select(static listener => listener.Taken)], _prefix, _neutral, _loose, _repeated)
        {
            Messages = [.. _listeners.SelectMany(static listener => listener.All)],
        };
    }

    public async ValueTask DisposeAsync()
    {
        // The phones receive the end of their calls before their endpoints are deleted.
        await CleanAsync("channels");
        await CleanAsync("bridges");
        while (_last.TryPop(out Func<Task>? work))
        {
            await work();
        }

        await Outside.DisposeAsync();
        await CleanAsync("recordings/stored", "name");
        foreach (Listener listener in _listeners)
        {
            await listener.DisposeAsync();
        }

        _http.Dispose();
    }

    private static AuthenticationHeaderValue BasicOf(string user, string password)
        => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    /// <summary>Deletes everything that a scenario has left, even after a failure.</summary>
    private async Task CleanAsync(string resource, string id = "id")
    {
        using HttpResponseMessage list = await _http.GetAsync(resource);
        if (!list.IsSuccessStatusCode)
        {
            return;
        }

        using JsonDocument all = JsonDocument.Parse(await list.Content.ReadAsStringAsync());
        foreach (JsonElement one in all.RootElement.EnumerateArray()
            .Where(one => one.GetRawText().Contains(_prefix, StringComparison.Ordinal)))
        {
            using HttpResponseMessage gone = await _http.DeleteAsync($"{resource}/{Uri.EscapeDataString(one.GetProperty(id).GetString()!)}");
        }
    }
}
