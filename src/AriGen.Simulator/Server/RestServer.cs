using System.Text;
using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>Answers requests and opens event sockets, whatever carries them.</summary>
internal sealed class RestServer(Pbx pbx, IReadOnlyList<AriUser> users)
{
    private const string ApiDocs = "/api-docs/";

    private readonly Gatekeeper _gatekeeper = new(users);
    private readonly OperationTable _operations = new(pbx);
    private readonly RequestLog _log = new(pbx.Log);

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="host">How the client calls the server, for the address in the api-docs.</param>
    public async Task<RestReply> AnswerAsync(RestRequest request, string host)
    {
        (_, RestReply? refusal) = _gatekeeper.Admit(request);
        RestReply reply;
        try
        {
            reply = refusal ?? (request.Path.StartsWith(ApiDocs, StringComparison.Ordinal) ? Document(request.Path[1..], host) : await RunAsync(request).ConfigureAwait(false));
        }
        catch (RefusedException refused)
        {
            reply = RestReply.Error(refused.Status, refused.Message);
        }

        _log.Add(request, reply);
        return reply;
    }

    /// <summary>Opens an event socket.</summary>
    /// <returns>The socket, or the refusal.</returns>
    public (EventConnection? Socket, RestReply? Refusal) Connect(RestRequest request)
    {
        (AriUser? user, RestReply? refusal) = _gatekeeper.Admit(request);
        if (user is null)
        {
            return (null, Refuse(request, refusal!));
        }

        Dictionary<string, string> query = QueryText.Parse(request.Query);
        string[] names = query.GetValueOrDefault("app")?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (names.Length == 0)
        {
            return (null, Refuse(request, new RestReply(400, "text/html", "<html><body><h1>Bad Request</h1></body></html>"u8.ToArray())));
        }

        EventConnection socket = new(names, query.GetValueOrDefault("subscribeAll")?.ToLowerInvariant() is "true" or "yes" or "1", user);
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

    private Task<RestReply> RunAsync(RestRequest request)
    {
        (ApiOperation operation, Dictionary<string, string> holes) = pbx.Version.Routes.Find(request.Method, request.Path);
        Arguments arguments = Arguments.Of(request, operation, holes);
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
