using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AriGen.Runtime.Tests.Events;

/// <summary>An HTTP server on loopback that accepts event sockets and reports every application as registered.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly Channel<LoopbackSocket> _sockets = Channel.CreateUnbounded<LoopbackSocket>();
    private readonly WebApplication _app;

    private LoopbackSocket? _newest;

    private LoopbackServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The status with which upgrades are refused; 0 to accept them.</summary>
    public int Refusal { get; set; }

    public static async Task<LoopbackServer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        LoopbackServer server = new(app);
        app.UseWebSockets();
        app.Map("/ari/events", server.OpenAsync);
        app.MapGet("/ari/applications/{name}", static (string name) => Results.Content($$"""{"name":"{{name}}","channel_ids":[]}""", "application/json"));
        app.MapPost("/ari/events/user/{name}", server.DeliverAsync);
        await app.StartAsync(Stage.Token);
        return server;
    }

    public async Task<LoopbackSocket> NextSocketAsync() => await _sockets.Reader.ReadAsync(Stage.Token);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> DeliverAsync(string name, string application)
    {
        await _newest!.SendAsync($$"""{"type":"ChannelUserevent","eventname":"{{name}}","application":"{{application}}"}""");
        return Results.NoContent();
    }

    private async Task OpenAsync(HttpContext context)
    {
        if (Refusal != 0)
        {
            context.Response.StatusCode = Refusal;
            return;
        }

        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync("ari");
        LoopbackSocket open = new(context, socket);
        _newest = open;
        _sockets.Writer.TryWrite(open);
        await open.ReadToEndAsync();
    }
}

/// <summary>The server's side of one event socket.</summary>
internal sealed class LoopbackSocket(HttpContext context, WebSocket socket)
{
    private Task _sending = Task.CompletedTask;
    private readonly TaskCompletionSource<WebSocketCloseStatus?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The client's close code; <see langword="null"/> if there was none.</summary>
    public Task<WebSocketCloseStatus?> Ended => _ended.Task;

    public string Target => context.Request.Path + context.Request.QueryString;

    public string Authorization => context.Request.Headers.Authorization.ToString();

    /// <summary>Sends one message in a number of frames.</summary>
    public async Task SendAsync(string text, int frames = 1)
    {
        // The test and the responses of the server send concurrently, but only one message at a time.
        Task sending;
        lock (_ended)
        {
            _sending = sending = SendAfterAsync(_sending, text, frames);
        }

        await sending;
    }

    private async Task SendAfterAsync(Task before, string text, int frames)
    {
        await before;
        await SendFramesAsync(text, frames);
    }

    private async Task SendFramesAsync(string text, int frames)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        byte[][] parts = [.. utf8.Chunk(Math.Max(1, (utf8.Length + frames - 1) / frames))];
        for (int index = 0; index < parts.Length; index++)
        {
            await socket.SendAsync(parts[index], WebSocketMessageType.Text, index == parts.Length - 1, Stage.Token);
        }
    }

    public Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "going away", Stage.Token);

    /// <summary>Aborts the connection.</summary>
    public void Cut() => context.Abort();

    public async Task ReadToEndAsync()
    {
        try
        {
            byte[] buffer = new byte[1024];
            while ((await socket.ReceiveAsync(buffer, context.RequestAborted)).MessageType != WebSocketMessageType.Close)
            {
            }

            if (socket.State == WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(socket.CloseStatus!.Value, null, context.RequestAborted);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
        }

        _ended.SetResult(socket.CloseStatus);
    }
}
