using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace AriGen.Chaos;

/// <summary>A client of its own for the server, past the proxy and without a line of AriGen: what it sees is the truth.</summary>
internal sealed class TruthClient : IDisposable
{
    /// <summary>The failure of a server that does not run.</summary>
    public const string HasDied = "has died";

    private static readonly TimeSpan UpgradePatience = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http;
    private readonly IChaosServer _server;
    private readonly string _authorization;

    public TruthClient(IChaosServer server)
    {
        _server = server;
        _authorization = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{server.User}:{server.Password}"));

        // Less than the 15 s after which Asterisk closes an idle connection.
        SocketsHttpHandler handler = new() { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5), UseProxy = false };
        _http = new HttpClient(handler) { BaseAddress = new Uri(server.Url, "ari/"), Timeout = TimeSpan.FromSeconds(20) };
        _http.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(_authorization);
    }

    /// <summary>Sends a user event. Its number travels as the variable <c>n</c>.</summary>
    /// <returns>The server's status.</returns>
    public async Task<HttpStatusCode> SendEventAsync(string app, string name, long number, CancellationToken cancellationToken)
    {
        using StringContent body = new($$$"""{"variables":{"n":{{{number}}}}}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await _http.PostAsync($"events/user/{name}?application={app}", body, cancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Reads a resource.</summary>
    /// <returns>The answer's body, or <see langword="null"/> for 404.</returns>
    public async Task<JsonElement?> GetAsync(string path, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await _http.GetAsync(path, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        answer.EnsureSuccessStatusCode();
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await _http.DeleteAsync(path, cancellationToken);
    }

    /// <summary>Opens an event socket.</summary>
    public async Task<ClientWebSocket> OpenAsync(string app, CancellationToken cancellationToken)
    {
        ClientWebSocket socket = new();
        socket.Options.SetRequestHeader("Authorization", _authorization);
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        try
        {
            Uri url = new($"ws://{_server.Url.Authority}{_server.Url.AbsolutePath}ari/events?app={app}");
            await socket.ConnectAsync(url, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Looks whether the server has failed by itself. A real one can deadlock: then it answers requests but no upgrade.</summary>
    /// <returns>How, or <see langword="null"/> if it is well.</returns>
    public async Task<string?> FailureAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await GetAsync("asterisk/ping", cancellationToken);
            limit.CancelAfter(UpgradePatience);
            using ClientWebSocket socket = await OpenAsync("chaos-probe", limit.Token);
            return null;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return "answers requests but no upgrade";
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return HasDied;
        }
        catch (Exception exception) when (IsFailure(exception, cancellationToken))
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Whether an exception is one by which a request or a socket of this class fails.</summary>
    public static bool IsFailure(Exception exception, CancellationToken cancellationToken)
        => exception is HttpRequestException or WebSocketException or IOException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
