using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace AriGen.Runtime.Tests.Events;

/// <summary>
/// As much of a server as an event socket needs: applications with their subscriptions. The test sees every request,
/// can hold or refuse it, and can make the server forget everything.
/// </summary>
internal sealed class FakeAsterisk : IAriTransport, IAriSocketFactory
{
    private readonly Lock _gate = new();
    private readonly Channel<string> _proofNames = Channel.CreateUnbounded<string>();
    private TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<FakeSocket> _opened = Channel.CreateUnbounded<FakeSocket>();
    private readonly Dictionary<string, SortedDictionary<string, int>> _applications = [];
    private readonly Dictionary<string, FakeSocket> _owners = [];
    private readonly Dictionary<string, JsonObject> _filters = [];
    private readonly List<string> _requests = [];
    private readonly List<string> _proofs = [];

    /// <summary>Runs before a socket is opened; throws to refuse it.</summary>
    public Func<CancellationToken, Task> OnConnect { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Runs before a request is answered, with its method and target; throws to fail it, and gives a status other than 200 to refuse it.</summary>
    public Func<string, CancellationToken, Task<int>> OnRequest { get; set; } = static (_, _) => Task.FromResult(200);

    /// <summary>Runs after a request was carried out and before its answer leaves, with its method and target; throws to lose the answer.</summary>
    public Func<string, Task> OnAnswer { get; set; } = static _ => Task.CompletedTask;

    /// <summary>False: an upgrade does not register the application yet.</summary>
    public bool Registers { get; set; } = true;

    /// <summary>The number of sockets that were requested.</summary>
    public int Connects { get; private set; }

    /// <summary>False: events are accepted and reach nobody, as on a server after some stalls.</summary>
    public bool Delivers { get; set; } = true;

    /// <summary>Method and target of each user event so far that the client sent to itself.</summary>
    public IReadOnlyList<string> Proofs
    {
        get
        {
            lock (_gate)
            {
                return [.. _proofs];
            }
        }
    }

    /// <summary>Method and target of each request so far, sockets and proofs not included.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>The number of requests so far, proofs included.</summary>
    public int Asked
    {
        get
        {
            lock (_gate)
            {
                return _requests.Count + _proofs.Count;
            }
        }
    }

    /// <summary>Completes when so many requests have come, proofs included.</summary>
    public Task AskedAsync(int count) => UntilAsync(() => _requests.Count + _proofs.Count >= count);

    /// <summary>Completes when so many requests have come, proofs not included.</summary>
    public Task RequestsAsync(int count) => UntilAsync(() => _requests.Count >= count);

    /// <summary>The name of the next proof that is sent.</summary>
    public async Task<string> NextProofAsync() => await _proofNames.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>Another client sets the application's filter.</summary>
    public void Filter(string app, params string[] allowed)
    {
        lock (_gate)
        {
            _filters[app] = new() { ["allowed"] = new JsonArray([.. allowed.Select(static type => new JsonObject { ["type"] = type })]), ["disallowed"] = new JsonArray() };
        }
    }

    /// <summary>The next socket that is opened.</summary>
    public async Task<FakeSocket> NextSocketAsync() => await _opened.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public void Register(string app, params string[] sources)
    {
        lock (_gate)
        {
            _applications[app] = Once(sources);
        }
    }

    /// <summary>Restarts the server: it loses all applications.</summary>
    public void ForgetAll()
    {
        lock (_gate)
        {
            _applications.Clear();
            _owners.Clear();
            _filters.Clear();
        }
    }

    /// <summary>A request to subscribe arrives that nobody waits for any more.</summary>
    public void SubscribeLate(string app, string source)
    {
        lock (_gate)
        {
            _applications[app][source] = _applications[app].GetValueOrDefault(source) + 1;
        }
    }

    /// <summary>How often an application is subscribed to a source.</summary>
    public int Count(string app, string source)
    {
        lock (_gate)
        {
            return _applications.TryGetValue(app, out SortedDictionary<string, int>? sources) ? sources.GetValueOrDefault(source) : 0;
        }
    }

    public void ForgetRequests()
    {
        lock (_gate)
        {
            _requests.Clear();
        }
    }

    public async Task<IAriSocket> ConnectAsync(AriRequest request, CancellationToken ct)
    {
        Connects++;
        await OnConnect(ct);
        FakeSocket socket = new();
        lock (_gate)
        {
            foreach (string app in request.Values("app"))
            {
                // As the server does: subscribe-all counts only when the application is new.
                _ = Registers && _applications.TryAdd(app, request.Target.Contains("subscribeAll=true", StringComparison.Ordinal) ? Once(All) : Once([]));
                if (_owners.TryGetValue(app, out FakeSocket? owner))
                {
                    owner.Send($$"""{"type":"ApplicationReplaced","application":"{{app}}"}""");
                }

                _owners[app] = socket;
            }
        }

        _opened.Writer.TryWrite(socket);
        return socket;
    }

    public async Task<AriResponse> SendAsync(AriRequest request, CancellationToken ct)
    {
        string line = $"{request.Method} {Uri.UnescapeDataString(request.Target)}";
        if (request.Content is { } content)
        {
            line += " " + Encoding.UTF8.GetString(content.Span);
        }

        bool isProof = request.Path.StartsWith("events/user/arigen-proof-", StringComparison.Ordinal);
        lock (_gate)
        {
            (isProof ? _proofs : _requests).Add(line);
            _asked.TrySetResult();
            _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        if (isProof)
        {
            _proofNames.Writer.TryWrite(request.Path["events/user/".Length..]);
        }

        int status = await OnRequest(line, ct);
        AriResponse answer = status == 200 ? isProof ? Deliver(request) : Answer(request) : Respond(status, """{"message":"refused"}""");
        await OnAnswer(line);
        return answer;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string[] All => ["channel:__AST_CHANNEL_ALL_TOPIC", "bridge:__AST_BRIDGE_ALL_TOPIC", "endpoint:__AST_ENDPOINT_ALL_TOPIC", "deviceState:__AST_DEVICE_STATE_ALL_TOPIC"];

    private static SortedDictionary<string, int> Once(string[] sources) => new(sources.ToDictionary(static source => source, static _ => 1));

    private static AriResponse Respond(int status, string json)
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        return new AriResponse(status, status == 200 ? "OK" : "Refused", "application/json", body.Length, new MemoryStream(body));
    }

    /// <summary>Registers the application for another client. Its owner gets one last event.</summary>
    public FakeSocket TakeOver(string app)
    {
        lock (_gate)
        {
            _owners[app].Send($$"""{"type":"ApplicationReplaced","application":"{{app}}"}""");
            return _owners[app] = new FakeSocket();
        }
    }

    private async Task UntilAsync(Func<bool> holds)
    {
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (holds())
                {
                    return;
                }

                next = _asked.Task;
            }

            await next.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    private AriResponse Deliver(AriRequest request)
    {
        lock (_gate)
        {
            string app = request.Values("application").Single();
            if (!_applications.ContainsKey(app))
            {
                return Respond(404, """{"message":"Application not found"}""");
            }

            if (Delivers && !IsBlocked(app) && _owners.TryGetValue(app, out FakeSocket? owner))
            {
                string name = request.Path["events/user/".Length..];
                owner.Send($$"""{"type":"ChannelUserevent","eventname":"{{name}}","userevent":{"eventname":"{{name}}"},"application":"{{app}}"}""");
            }

            return new AriResponse(204, "No Content", null, ReadOnlyMemory<byte>.Empty);
        }
    }

    private AriResponse Answer(AriRequest request)
    {
        lock (_gate)
        {
            string app = Uri.UnescapeDataString(request.Path.Split('/')[1]);
            if (!_applications.TryGetValue(app, out SortedDictionary<string, int>? sources))
            {
                return Respond(404, """{"message":"Application not found"}""");
            }

            if (request.Path.EndsWith("/eventFilter", StringComparison.Ordinal))
            {
                _filters[app] = JsonNode.Parse(request.Content!.Value.Span)!.AsObject();
            }

            string[] keys =
            [
                .. request.Values("eventSource")
                    .Select(static source => source.EndsWith(':') ? All.Single(all => all.StartsWith(source, StringComparison.Ordinal)) : source),
            ];
            if (request.Method == HttpMethod.Delete && keys.Any(key => !sources.ContainsKey(key)))
            {
                return Respond(422, """{"message":"not subscribed"}""");
            }

            foreach (string key in keys)
            {
                int count = sources.GetValueOrDefault(key) + (request.Method == HttpMethod.Delete ? -1 : 1);
                sources.Remove(key);
                if (count > 0)
                {
                    // As the server does: it counts, but not device states.
                    sources[key] = key.StartsWith("deviceState:", StringComparison.Ordinal) ? 1 : count;
                }
            }

            return Respond(200, Describe(app, sources));
        }
    }

    private string Describe(string app, SortedDictionary<string, int> sources)
    {
        JsonArray Ids(string kind) => [.. sources.Keys.Where(s => s.StartsWith(kind, StringComparison.Ordinal)).Select(s => (JsonNode)s[kind.Length..])];
        return JsonSerializer.Serialize(new JsonObject
        {
            ["name"] = app,
            ["channel_ids"] = Ids("channel:"),
            ["bridge_ids"] = Ids("bridge:"),
            ["endpoint_ids"] = Ids("endpoint:"),
            ["device_names"] = Ids("deviceState:"),
            ["events_allowed"] = Types(app, "allowed").DeepClone(),
            ["events_disallowed"] = Types(app, "disallowed").DeepClone(),
        });
    }

    private JsonArray Types(string app, string list) => _filters.TryGetValue(app, out JsonObject? filter) ? filter[list]!.AsArray() : [];

    private bool IsBlocked(string app)
    {
        bool Has(string list) => Types(app, list).Any(static entry => (string?)entry!["type"] == "ChannelUserevent");
        return (Types(app, "allowed").Count > 0 && !Has("allowed")) || Has("disallowed");
    }
}
