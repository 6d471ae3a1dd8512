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
    private readonly Channel<FakeSocket> _opened = Channel.CreateUnbounded<FakeSocket>();
    private readonly Dictionary<string, SortedSet<string>> _applications = [];
    private readonly List<string> _requests = [];

    /// <summary>Runs before a socket is opened; throws to refuse it.</summary>
    public Func<CancellationToken, Task> OnConnect { get; set; } = static _ => Task.CompletedTask;

    /// <summary>Runs before a request is answered, with its method and target; throws to fail it, and gives a status other than 200 to refuse it.</summary>
    public Func<string, CancellationToken, Task<int>> OnRequest { get; set; } = static (_, _) => Task.FromResult(200);

    /// <summary>False: an upgrade does not register the application yet.</summary>
    public bool Registers { get; set; } = true;

    /// <summary>How often a socket was asked for.</summary>
    public int Connects { get; private set; }

    /// <summary>Method and target of each request so far, sockets not included.</summary>
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

    /// <summary>The next socket that is opened.</summary>
    public async Task<FakeSocket> NextSocketAsync() => await _opened.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public void Register(string app, params string[] sources)
    {
        lock (_gate)
        {
            _applications[app] = [.. sources];
        }
    }

    /// <summary>What a restart of the server does.</summary>
    public void ForgetAll()
    {
        lock (_gate)
        {
            _applications.Clear();
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
        lock (_gate)
        {
            foreach (string app in Registers ? request.QueryValues("app") : [])
            {
                // As the server does: subscribe-all counts only when the application is new.
                _applications.TryAdd(app, request.Target.Contains("subscribeAll=true", StringComparison.Ordinal) ? [.. All] : []);
            }
        }

        FakeSocket socket = new();
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

        lock (_gate)
        {
            _requests.Add(line);
        }

        int status = await OnRequest(line, ct);
        return status == 200 ? Answer(request) : Respond(status, """{"message":"refused"}""");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string[] All => ["channel:__AST_CHANNEL_ALL_TOPIC", "bridge:__AST_BRIDGE_ALL_TOPIC", "endpoint:__AST_ENDPOINT_ALL_TOPIC", "deviceState:__AST_DEVICE_STATE_ALL_TOPIC"];

    private static AriResponse Respond(int status, string json)
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        return new AriResponse(status, status == 200 ? "OK" : "Refused", "application/json", body.Length, new MemoryStream(body));
    }

    private AriResponse Answer(AriRequest request)
    {
        lock (_gate)
        {
            string app = Uri.UnescapeDataString(request.Path.Split('/')[1]);
            if (!_applications.TryGetValue(app, out SortedSet<string>? sources))
            {
                return Respond(404, """{"message":"Application not found"}""");
            }

            foreach (string source in request.QueryValues("eventSource"))
            {
                if (request.Method == HttpMethod.Delete)
                {
                    sources.Remove(source);
                }
                else
                {
                    sources.Add(source.EndsWith(':') ? All.Single(all => all.StartsWith(source, StringComparison.Ordinal)) : source);
                }
            }

            return Respond(200, Describe(app, sources));
        }
    }

    private static string Describe(string app, SortedSet<string> sources)
    {
        JsonArray Ids(string kind) => [.. sources.Where(s => s.StartsWith(kind, StringComparison.Ordinal)).Select(s => (JsonNode)s[kind.Length..])];
        return JsonSerializer.Serialize(new JsonObject
        {
            ["name"] = app,
            ["channel_ids"] = Ids("channel:"),
            ["bridge_ids"] = Ids("bridge:"),
            ["endpoint_ids"] = Ids("endpoint:"),
            ["device_names"] = Ids("deviceState:"),
        });
    }
}
