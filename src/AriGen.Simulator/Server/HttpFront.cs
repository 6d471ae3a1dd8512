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
    private const string Prefix = "/ari", MediaPrefix = "/media/";

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
        string[] target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        context.Response.Headers.Server = "Asterisk/simulator";
        if (target[0].StartsWith(MediaPrefix, StringComparison.Ordinal) && context.WebSockets.IsWebSocketRequest)
        {
            await CarryMediaAsync(context, target[0][MediaPrefix.Length..]).ConfigureAwait(false);
            return;
        }

        if (!target[0].StartsWith(Prefix + "/", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 404;
            return;
        }

        RestRequest request = new(context.Request.Method, target[0][Prefix.Length..], target.ElementAtOrDefault(1) ?? "")
        {
            Authorization = context.Request.Headers.Authorization,
            ContentType = context.Request.ContentType,
            Body = await BodyAsync(context.Request).ConfigureAwait(false),
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
        (EventConnection? socket, RestReply? refusal) = _server.Connect(request);
        if (socket is null)
        {
            await WriteAsync(context.Response, refusal!).ConfigureAwait(false);
            return;
        }

        string? subProtocol = context.WebSockets.WebSocketRequestedProtocols.Contains("ari") ? "ari" : null;
        using WebSocket web = await context.WebSockets.AcceptWebSocketAsync(subProtocol).ConfigureAwait(false);
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

        if (reply.ContentType is { } type)
        {
            response.ContentType = type;
            response.ContentLength = reply.Body.Length;
            await response.Body.WriteAsync(reply.Body).ConfigureAwait(false);
        }
    }
}
