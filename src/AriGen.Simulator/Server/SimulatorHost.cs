using System.Net.WebSockets;
using System.Text;
using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>The host of the simulated server, which answers requests and opens event sockets over any transport.</summary>
internal sealed class SimulatorHost
{
    public const string Events = "/events";

    /// <summary>The host name for clients that send none.</summary>
    public const string DefaultAddress = "localhost:8088";

    private const string ApiDocs = "/api-docs/";

    /// <summary>The maximum length of the request line including its end.</summary>
    private const int LineLimit = 4096;

    private readonly Func<Pbx> _start;
    private readonly IReadOnlyList<AriUser> _users;
    private readonly NetworkFaults _network;
    private readonly Gatekeeper _gatekeeper;
    private readonly CrossOrigin _crossOrigin;
    private readonly RequestLog _log;
    private volatile ServerRun _run;

    /// <param name="start">Creates a new server.</param>
    /// <param name="users">Who may do what.</param>
    /// <param name="origins">The allowed origins.</param>
    /// <param name="faults">The faults of the network.</param>
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

    /// <summary>The server's name.</summary>
    public string Name { get; }

    /// <summary>The current server, which a restart replaces.</summary>
    public Pbx Pbx => _run.Pbx;

    /// <summary>The planned faults of requests.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>Ends the server and starts a new one.</summary>
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
    /// <param name="host">The host name that the client uses, for the address in the api-docs.</param>
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

    /// <summary>Answers a request on the thread of the server.</summary>
    public async Task<RestReply> ServeAsync(RestRequest request, string host)
    {
        RestReply reply = await TryAsync(request, host);
        _log.Add(request, reply);
        return _crossOrigin.Admit(request, reply);
    }

    /// <summary>Creates the answer for a path that is not below <c>/ari</c>.</summary>
    public RestReply Elsewhere() => RestReply.Page(404, "Not Found", "The requested URL was not found on this server.", Name);

    /// <summary>Opens an event socket.</summary>
    /// <param name="request">The request for it.</param>
    /// <param name="carrier">The transport.</param>
    /// <returns>The socket or the refusal.</returns>
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

    /// <summary>Finds a user by name.</summary>
    public AriUser? FindUser(string name) => _users.FirstOrDefault(user => user.Name == name);

    /// <summary>Serves an event socket that the server has opened, until either side closes it.</summary>
    public Task CarryAsync(WebSocket web, EventConnection socket, CancellationToken cancellationToken)
        => new SocketFront(web, socket, this, _network).RunAsync(cancellationToken);

    /// <summary>Finds the channel that waits for a program on a media WebSocket, or <see langword="null"/>.</summary>
    public WebSocketTechnology? FindMedia(string id)
    {
        Pbx pbx = Pbx;
        return pbx.Scheduler.Run(() => WebSocketTechnology.Find(pbx, id));
    }

    /// <summary>Handles the end of an event socket.</summary>
    public void Disconnected(EventConnection socket)
    {
        // After a restart, the new server does not contain it.
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

        return Faults.Take(operation).RunAsync(
            pbx.Scheduler,
            () => CarryOutAsync(operations, operation, new Arguments(request, body, operation, route.Holes)));
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
        // The listing is next to the documents in the specs, but among them on the server.
        string file = path == "api-docs/resources.json" ? "resources.json" : path;
        return Pbx.Version.Files.TryGetValue(file, out byte[]? content)
            ? RestReply.OfJson(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("http://localhost:8088/", $"http://{host}/", StringComparison.Ordinal)))
            : throw new RefusedException(404, "Resource not found");
    }

    private sealed record ServerRun(Pbx Pbx, OperationTable Operations);
}
