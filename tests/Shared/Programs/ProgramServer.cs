using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AriGen.Testing;

/// <summary>A program of the user's that takes WebSockets on a port of its own, for Asterisk to open.</summary>
internal sealed class ProgramServer : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly Channel<ProgramConnection> _opened = System.Threading.Channels.Channel.CreateUnbounded<ProgramConnection>();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _requests = [];

    private ProgramServer(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        _web = builder.Build();
        _web.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        _web.Run(ServeAsync);
    }

    /// <summary>Its port on loopback.</summary>
    public int Port => new Uri(_web.Urls.First()).Port;

    /// <summary>The status by which it refuses; null while it takes all.</summary>
    public int? Refusal { get; set; }

    /// <summary>Which sub-protocol it says that it speaks; null for the first of those that it is offered.</summary>
    public string? Protocol { get; set; }

    /// <summary>The requests until now: target, Authorization header, sub-protocols.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public static async Task<ProgramServer> StartAsync(int port = 0)
    {
        ProgramServer server = new(port);
        await server._web.StartAsync();
        return server;
    }

    public Uri AddressOf(string path) => new($"ws://127.0.0.1:{Port}/{path}");

    /// <summary>The next WebSocket that is opened.</summary>
    public async Task<ProgramConnection> AcceptAsync(CancellationToken cancellationToken)
        => await _opened.Reader.ReadAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _end.TrySetResult();
        using CancellationTokenSource now = new();
        await now.CancelAsync();
        await _web.StopAsync(now.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _web.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        lock (_requests)
        {
            _requests.Add($"{context.Request.Path}{context.Request.QueryString} {context.Request.Headers.Authorization} {context.Request.Headers.SecWebSocketProtocol}".TrimEnd());
        }

        if (Refusal is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        string? protocol = Protocol ?? context.WebSockets.WebSocketRequestedProtocols.FirstOrDefault();
        using ProgramConnection connection = new(await context.WebSockets.AcceptWebSocketAsync(protocol), context);
        _opened.Writer.TryWrite(connection);
        await _end.Task;
    }
}
