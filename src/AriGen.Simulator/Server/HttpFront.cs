using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AriGen.Simulator;

/// <summary>The simulator's HTTP server on loopback.</summary>
internal sealed class HttpFront : IAsyncDisposable
{
    private const string MediaPrefix = "/media/", SubProtocol = "ari";

    private readonly WebApplication _web;
    private readonly SimulatorHost _server;
    private readonly NetworkFaults _faults;

    private HttpFront(SimulatorHost server, NetworkFaults faults, int port)
    {
        _server = server;
        _faults = faults;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, port);
            options.AddServerHeader = false;

            // As long as Asterisk keeps a connection on which nothing happens; and too long a first line is answered in its words.
            options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(15);
            options.Limits.MaxRequestLineSize = 1024 * 1024;
        });
        builder.Services.AddSingleton<IConnectionListenerFactory>(
            new FaultyTransport(new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), faults));
        _web = builder.Build();
        _web.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        _web.Run(ServeAsync);
    }

    /// <summary>Such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Url { get; private set; } = null!;

    public static async Task<HttpFront> StartAsync(SimulatorHost server, NetworkFaults faults, int port, CancellationToken cancellationToken)
    {
        HttpFront front = new(server, faults, port);
        await front._web.StartAsync(cancellationToken).ConfigureAwait(false);
        front.Url = new Uri(front._web.Urls.First());
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource now = new();
        await now.CancelAsync().ConfigureAwait(false);
        await _web.StopAsync(now.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _web.DisposeAsync().ConfigureAwait(false);
    }

    private async Task ServeAsync(HttpContext context)
    {
        ConnectionLine line = context.Features.GetRequiredFeature<ConnectionLine>();
        using IDisposable busy = line.Occupy();
        HttpRequest http = context.Request;
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        context.Response.Headers.Server = _server.Name;
        if (target.StartsWith(MediaPrefix, StringComparison.Ordinal) && context.WebSockets.IsWebSocketRequest)
        {
            await CarryMediaAsync(context, target.Split('?')[0][MediaPrefix.Length..]).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.CacheControl = "no-cache, no-store";
        if (RestRequest.Of(http.Method, target) is not { } request)
        {
            await WriteAsync(context, _server.Elsewhere()).ConfigureAwait(false);
            return;
        }

        request = request with
        {
            Authorization = http.Headers.Authorization,
            ContentType = http.ContentType,
            Body = await BodyAsync(http).ConfigureAwait(false),
            Origin = http.Headers.Origin.FirstOrDefault(),
            WantedMethod = http.Headers.AccessControlRequestMethod.FirstOrDefault(),
            WantedHeaders = http.Headers.AccessControlRequestHeaders.FirstOrDefault(),
        };
        if (request.Path == SimulatorHost.Events && context.WebSockets.IsWebSocketRequest)
        {
            await ListenAsync(context, request, line).ConfigureAwait(false);
            return;
        }

        await WriteAsync(context, await _server.AnswerAsync(request, context.Request.Host.Value!).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task ListenAsync(HttpContext context, RestRequest request, ConnectionLine line)
    {
        IList<string> protocols = context.WebSockets.WebSocketRequestedProtocols;
        if (protocols.Count > 0 && !protocols.Contains(SubProtocol))
        {
            await WriteAsync(context, new RestReply(400, null, default)).ConfigureAwait(false);
            return;
        }

        (EventConnection? socket, RestReply? refusal) = _server.Connect(request, line);
        if (socket is null)
        {
            await WriteAsync(context, refusal!).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.Remove("Cache-Control");
        using WebSocket web = await context.WebSockets.AcceptWebSocketAsync(protocols.Count > 0 ? SubProtocol : null).ConfigureAwait(false);
        await new SocketFront(web, socket, _server, _faults).RunAsync(context.RequestAborted).ConfigureAwait(false);
        _server.Disconnected(socket);
    }

    private async Task CarryMediaAsync(HttpContext context, string id)
    {
        if (_server.FindMedia(id) is not { } technology)
        {
            context.Response.StatusCode = 404;
            return;
        }

        string? subProtocol = context.WebSockets.WebSocketRequestedProtocols.Contains("media") ? "media" : null;
        using WebSocket web = await context.WebSockets.AcceptWebSocketAsync(subProtocol).ConfigureAwait(false);
        await new MediaFront(web, technology).RunAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request)
    {
        using MemoryStream body = new();
        await request.Body.CopyToAsync(body).ConfigureAwait(false);
        return body.ToArray();
    }

    private async Task WriteAsync(HttpContext context, RestReply reply)
    {
        if (reply.IsLost)
        {
            context.Abort();
            return;
        }

        HttpResponse response = context.Response;
        response.StatusCode = reply.Status;
        context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = reply.Reason;
        foreach ((string name, string value) in reply.Headers)
        {
            response.Headers[name] = value;
        }

        if (reply.EndsConnection || _faults.IsRefusing)
        {
            response.Headers.Connection = "close";
        }

        if (reply.ContentType is { } type)
        {
            response.ContentType = type;
            response.ContentLength = reply.Body.Length;

            // Kestrel ends the connection when less comes than was promised.
            await WriteAsync(response, reply.BreaksAfter is { } bytes ? reply.Body[..bytes] : reply.Body).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> body)
    {
        if (_faults.Pace is not { } pace)
        {
            await response.Body.WriteAsync(body).ConfigureAwait(false);
            return;
        }

        foreach (ReadOnlyMemory<byte> bit in pace.Split(body))
        {
            await pace.PauseAsync(_server.Pbx.Scheduler).ConfigureAwait(false);
            await response.Body.WriteAsync(bit).ConfigureAwait(false);
            await response.Body.FlushAsync().ConfigureAwait(false);
        }
    }
}
