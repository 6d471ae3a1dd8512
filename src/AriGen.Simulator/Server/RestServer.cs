using System.Text;
using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>Answers requests and opens event sockets, whatever carries them.</summary>
internal sealed class RestServer(Pbx pbx, IReadOnlyList<AriUser> users, IReadOnlyList<string> origins)
{
    private const string ApiDocs = "/api-docs/";
    private const string Events = "/events";

    /// <summary>The first line of a request, with its end, has to be shorter.</summary>
    private const int LineLimit = 4096;

    private readonly Gatekeeper _gatekeeper = new(users);
    private readonly CrossOrigin _crossOrigin = new(origins);
    private readonly OperationTable _operations = new(pbx);
    private readonly RequestLog _log = new(pbx.Log);

    /// <summary>What it calls itself.</summary>
    public string Name { get; } = $"Asterisk/{pbx.Version.Number}";

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="host">How the client calls the server, for the address in the api-docs.</param>
    public async Task<RestReply> AnswerAsync(RestRequest request, string host)
    {
        RestReply reply = await TryAsync(request, host).ConfigureAwait(false);
        _log.Add(request, reply);
        return _crossOrigin.Admit(request, reply);
    }

    /// <summary>What is asked for is not below <c>/ari</c>.</summary>
    public RestReply Elsewhere() => RestReply.Page(404, "Not Found", "The requested URL was not found on this server.", Name);

    /// <summary>Opens an event socket.</summary>
    /// <returns>The socket, or the refusal.</returns>
    public (EventConnection? Socket, RestReply? Refusal) Connect(RestRequest request)
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

        EventConnection socket = new(names, Arguments.IsTrue(QueryText.First(request.Query, "subscribeAll")), user);
        pbx.Run(() =>
        {
            pbx.Log.SocketOpened(user.Name, string.Join(',', names));
            pbx.Applications.Register(socket);
        });
        return (socket, null);
    }

    /// <summary>The channel that waits for a program on a media socket; null where there is none.</summary>
    public WebSocketTechnology? FindMedia(string id) => pbx.Run(() => WebSocketTechnology.Find(pbx, id));

    /// <summary>The client of an event socket has gone.</summary>
    public void Disconnected(EventConnection socket) => pbx.Run(() =>
    {
        if (socket.TryEnd())
        {
            pbx.Log.SocketClosed(string.Join(',', socket.Applications));
            pbx.Applications.Disconnected(socket);
        }
    });

    private RestReply Refuse(RestRequest request, RestReply refusal)
    {
        _log.Add(request, refusal);
        return refusal;
    }

    private async Task<RestReply> TryAsync(RestRequest request, string host)
    {
        if ($"{request.Method} {RestRequest.Prefix}{request.Target} HTTP/1.1\r\n".Length >= LineLimit)
        {
            return RestReply.Page(400, "Bad Request", "Request line too long", Name) with { EndsConnection = true };
        }

        try
        {
            RequestBody body = RequestBody.Of(request);
            (_, RestReply? refusal) = _gatekeeper.Admit(request);
            return refusal ?? await RunAsync(request, body, host).ConfigureAwait(false);
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

        Arguments arguments = new(request, body, operation, route.Holes);
        return _operations.Find(operation.Resource, operation.Nickname) is { } run
            ? pbx.Run(() => run(arguments))
            : throw new RefusedException(501, $"The simulator has no {operation.Resource}.{operation.Nickname}");
    }

    private RestReply Document(string path, string host)
    {
        // The listing lies beside the documents in the specs, and among them on the server.
        string file = path == "api-docs/resources.json" ? "resources.json" : path;
        return pbx.Version.Files.TryGetValue(file, out byte[]? content)
            ? RestReply.OfJson(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("http://localhost:8088/", $"http://{host}/", StringComparison.Ordinal)))
            : throw new RefusedException(404, "Resource not found");
    }
}
