using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AriGen.Simulator;

/// <summary>The simulator's HTTP server on loopback.</summary>
internal sealed class HttpFront : IAsyncDisposable
{
    private const string MediaPrefix = "/media/", SubProtocol = "ari";

    private readonly WebApplication _web;
    private readonly RestServer _server;

    private HttpFront(RestServer server, int port)
    {
        _server = server;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, port);
            options.AddServerHeader = false;

            // As long as Asterisk keeps a connection on which nothing happens; and too long a first line is answered in its words.
            options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(15);
            options.Limits.MaxRequestLineSize = 1024 * 1024;
        });
        _web = builder.Build();
        _web.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        _web.Run(ServeAsync);
    }

    /// <summary>Such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Url { get; private set; } = null!;

    public static async Task<HttpFront> StartAsync(RestServer server, int port, CancellationToken cancellationToken)
    {
        HttpFront front = new(server, port);
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
            await WriteAsync(context.Response, _server.Elsewhere()).ConfigureAwait(false);
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
        if (request.Path == "/events" && context.WebSockets.IsWebSocketRequest)
        {
            await ListenAsync(context, request).ConfigureAwait(false);
            return;
        }

        await WriteAsync(context.Response, await _server.AnswerAsync(request, context.Request.Host.Value!).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task ListenAsync(HttpContext context, RestRequest request)
    {
        IList<string> protocols = context.WebSockets.WebSocketRequestedProtocols;
        if (protocols.Count > 0 && !protocols.Contains(SubProtocol))
        {
            await WriteAsync(context.Response, new RestReply(400, null, default)).ConfigureAwait(false);
            return;
        }

        (EventConnection? socket, RestReply? refusal) = _server.Connect(request);
        if (socket is null)
        {
            await WriteAsync(context.Response, refusal!).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.Remove("Cache-Control");
        using WebSocket web = await context.WebSockets.AcceptWebSocketAsync(protocols.Count > 0 ? SubProtocol : null).ConfigureAwait(false);
        await new SocketFront(web, socket).RunAsync(context.RequestAborted).ConfigureAwait(false);
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

    private static async Task WriteAsync(HttpResponse response, RestReply reply)
    {
        response.StatusCode = reply.Status;
        foreach ((string name, string value) in reply.Headers)
        {
            response.Headers[name] = value;
        }

        if (reply.EndsConnection)
        {
            response.Headers.Connection = "close";
        }

        if (reply.ContentType is { } type)
        {
            response.ContentType = type;
            response.ContentLength = reply.Body.Length;
            await response.Body.WriteAsync(reply.Body).ConfigureAwait(false);
        }
    }
}
