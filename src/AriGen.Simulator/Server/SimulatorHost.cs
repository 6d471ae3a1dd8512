using System.Net.WebSockets;
using System.Text;
using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>Answers requests and opens event sockets, whatever carries them.</summary>
internal sealed class SimulatorHost
{
    public const string Events = "/events";

    /// <summary>How a client calls the server that says nothing about that.</summary>
    public const string DefaultAddress = "localhost:8088";

    private const string ApiDocs = "/api-docs/";

    /// <summary>The first line of a request, with its end, has to be shorter.</summary>
    private const int LineLimit = 4096;

    private readonly Func<Pbx> _start;
    private readonly IReadOnlyList<AriUser> _users;
    private readonly NetworkFaults _network;
    private readonly Gatekeeper _gatekeeper;
    private readonly CrossOrigin _crossOrigin;
    private readonly RequestLog _log;
    private volatile ServerRun _run;

    /// <param name="start">Starts a server that knows nothing yet.</param>
    /// <param name="users">Who may do what.</param>
    /// <param name="origins">Which pages may ask.</param>
    /// <param name="faults">What is wrong on the way.</param>
    public SimulatorHost(Func<Pbx> start, IReadOnlyList<AriUser> users, IReadOnlyList<string> origins, NetworkFaults faults)
    {
        _start = start;
        _users = users;
        _network = faults;
        _gatekeeper = new Gatekeeper(users);
        _crossOrigin = new CrossOrigin(origins);
        _run = Begin();
        _log = new RequestLog(Pbx.Log);
        Pbx.Outbound.Start(this);
        Name = $"Asterisk/{Pbx.Version.Number}";
    }

    /// <summary>What it calls itself.</summary>
    public string Name { get; }

    /// <summary>The server as it is since its last start.</summary>
    public Pbx Pbx => _run.Pbx;

    /// <summary>What goes wrong, by script.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>Ends the server, and starts it anew.</summary>
    public void Restart()
    {
        Pbx before = Pbx;
        ServerRun next = Begin();
        before.Scheduler.Run(() =>
        {
            next.Pbx.Endpoints.TakeOver(before.Endpoints);
            next.Pbx.Recordings.TakeOver(before.Recordings);
            next.Pbx.Devices.TakeOver(before.Devices);
            next.Pbx.Mailboxes.TakeOver(before.Mailboxes);
            next.Pbx.Sockets.Waits.TakeOver(before.Sockets.Waits);
        });
        _run = next;
        before.End();
        next.Pbx.Outbound.Start(this);
    }

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="host">How the client calls the server, for the address in the api-docs.</param>
    public async Task<RestReply> AnswerAsync(RestRequest request, string host)
    {
        Pbx pbx = Pbx;
        Task<RestReply> reply = pbx.Scheduler.Run(() => ServeAsync(request, host));
        if (!reply.IsCompleted)
        {
            await Task.WhenAny(reply, pbx.Ended).ConfigureAwait(false);
        }

        return reply.IsCompleted ? await reply.ConfigureAwait(false) : RestReply.Lost;
    }

    /// <summary>The same, in the server.</summary>
    public async Task<RestReply> ServeAsync(RestRequest request, string host)
    {
        RestReply reply = await TryAsync(request, host);
        _log.Add(request, reply);
        return _crossOrigin.Admit(request, reply);
    }

    /// <summary>What is asked for is not below <c>/ari</c>.</summary>
    public RestReply Elsewhere() => RestReply.Page(404, "Not Found", "The requested URL was not found on this server.", Name);

    /// <summary>Opens an event socket.</summary>
    /// <param name="request">The request for it.</param>
    /// <param name="carrier">What carries it.</param>
    /// <returns>The socket, or the refusal.</returns>
    public (EventConnection? Socket, RestReply? Refusal) Connect(RestRequest request, IEventCarrier carrier)
    {
        (AriUser? user, RestReply? refusal) = _gatekeeper.Admit(request);
        if (user is null)
        {
            return (null, Refuse(request, refusal!));
        }

        if (QueryText.First(request.Query, "app") is not { Length: > 0 } app)
        {
            return (null, Refuse(request, RestReply.Page(400, "Bad Request", "HTTP request is missing param: [app]", Name)));
        }

        string[] names = app.Split(',', StringSplitOptions.TrimEntries);
        if (names.Contains(""))
        {
            return (null, Refuse(request, RestReply.Page(500, "Internal Server Error", "Stasis app registration failed", Name)));
        }

        EventConnection socket = new(names, Arguments.IsTrue(QueryText.First(request.Query, "subscribeAll")), user, carrier);
        Pbx pbx = Pbx;
        pbx.Scheduler.Run(() =>
        {
            pbx.Log.SocketOpened(user.Name, string.Join(',', names));
            pbx.Sockets.Add(socket);
        });
        return (socket, null);
    }

    /// <summary>That of a name.</summary>
    public AriUser? FindUser(string name) => _users.FirstOrDefault(user => user.Name == name);

    /// <summary>Carries an event socket that the server has opened itself, until either side ends it.</summary>
    public Task CarryAsync(WebSocket web, EventConnection socket, CancellationToken cancellationToken) => new SocketFront(web, socket, this, _network).RunAsync(cancellationToken);

    /// <summary>The channel that waits for a program on a media socket; null where there is none.</summary>
    public WebSocketTechnology? FindMedia(string id)
    {
        Pbx pbx = Pbx;
        return pbx.Scheduler.Run(() => WebSocketTechnology.Find(pbx, id));
    }

    /// <summary>The client of an event socket has gone.</summary>
    public void Disconnected(EventConnection socket)
    {
        // After a restart nobody knows it any more.
        Pbx pbx = Pbx;
        pbx.Scheduler.Run(() =>
        {
            if (socket.TryEnd())
            {
                pbx.Log.SocketClosed(string.Join(',', socket.Applications));
                pbx.Sockets.Remove(socket);
            }
        });
    }

    private ServerRun Begin()
    {
        Pbx pbx = _start();
        return new ServerRun(pbx, new OperationTable(pbx));
    }

    private RestReply Refuse(RestRequest request, RestReply refusal)
    {
        _log.Add(request, refusal);
        return refusal;
    }

    private async Task<RestReply> TryAsync(RestRequest request, string host)
    {
        if (!request.IsOverSocket && $"{request.Method} {RestRequest.Prefix}{request.Target} HTTP/1.1\r\n".Length >= LineLimit)
        {
            return RestReply.Page(400, "Bad Request", "Request line too long", Name) with { EndsConnection = true };
        }

        try
        {
            RequestBody body = RequestBody.Of(request);
            (_, RestReply? refusal) = _gatekeeper.Admit(request);
            return refusal ?? await RunAsync(request, body, host);
        }
        catch (RefusedException refused)
        {
            return RestReply.Error(refused);
        }
    }

    private Task<RestReply> RunAsync(RestRequest request, RequestBody body, string host)
    {
        if (request.Path.Length > 1 && request.Path.EndsWith('/'))
        {
            throw new RefusedException(404, $"ARI URLs do not end with a slash. Try {RestRequest.Prefix}{request.Path[..^1]}");
        }

        if (request.Path.StartsWith(ApiDocs, StringComparison.Ordinal))
        {
            return Task.FromResult(request.Method == "GET" ? Document(request.Path[1..], host) : throw new RefusedException(405, "Unsupported method"));
        }

        (Pbx pbx, OperationTable operations) = _run;
        Route route = pbx.Version.Routes.Find(request.Path);
        if (request.Method == "OPTIONS")
        {
            return Task.FromResult(_crossOrigin.Options(request, route));
        }

        if (request is { Method: "GET", Path: Events })
        {
            return Task.FromResult(RestReply.Page(426, "Upgrade Required", "", Name));
        }

        if (!route.Operations.TryGetValue(request.Method, out ApiOperation? operation))
        {
            return Task.FromResult(RestReply.Error(405, "Invalid method").With("Allow", route.Allowed));
        }

        return Faults.Take(operation).RunAsync(pbx.Scheduler, () => CarryOutAsync(operations, operation, new Arguments(request, body, operation, route.Holes)));
    }

    private static async Task<RestReply> CarryOutAsync(OperationTable operations, ApiOperation operation, Arguments arguments)
    {
        try
        {
            return operations.Find(operation.Resource, operation.Nickname) is { } run
                ? await run(arguments)
                : throw new RefusedException(501, $"The simulator has no {operation.Resource}.{operation.Nickname}");
        }
        catch (RefusedException refused)
        {
            return RestReply.Error(refused);
        }
    }

    private RestReply Document(string path, string host)
    {
        // The listing lies beside the documents in the specs, and among them on the server.
        string file = path == "api-docs/resources.json" ? "resources.json" : path;
        return Pbx.Version.Files.TryGetValue(file, out byte[]? content)
            ? RestReply.OfJson(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("http://localhost:8088/", $"http://{host}/", StringComparison.Ordinal)))
            : throw new RefusedException(404, "Resource not found");
    }

    private sealed record ServerRun(Pbx Pbx, OperationTable Operations);
}
