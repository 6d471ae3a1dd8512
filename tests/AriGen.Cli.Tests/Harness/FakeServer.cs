using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AriGen.Cli.Tests.Harness;

/// <summary>A server on loopback that serves bundled api-docs as Asterisk does, and what a test puts in their place.</summary>
internal sealed class FakeServer : IAsyncDisposable
{
    public const string User = "asterisk";
    public const string Password = "s3cret-of-the-test";

    private readonly WebApplication _app;
    private readonly Dictionary<string, Func<HttpContext, Task>> _answers = [];

    private HttpContext? _socket;
    private Func<HttpContext, Task> _rest = NotFoundAsync;

    private FakeServer(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public string Url => _app.Urls.Single() + "/";

    /// <summary>The path before <c>/ari</c>.</summary>
    public string Prefix { get; set; } = "";

    public static async Task<FakeServer> StartAsync(string version = "22.10.1", X509Certificate2? certificate = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        FakeServer server = new(builder.Build());
        server._app.UseWebSockets();
        server._app.Run(server.AnswerAsync);
        foreach (string path in Directory.GetFiles(Path.Combine(Repository.Specs, version), "*.json", SearchOption.AllDirectories))
        {
            server.Serve($"api-docs/{Path.GetFileName(path)}", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        }

        server.Serve("asterisk/info", """{"system":{"version":"22.10.1"}}""");
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public FakeServer Serve(string path, string body, string type = "application/json", int status = 200)
        => Serve(path, context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            return context.Response.WriteAsync(body);
        });

    public FakeServer Serve(string path, Func<HttpContext, Task> answer)
    {
        _answers[path] = answer;
        return this;
    }

    /// <summary>Answers whatever else is asked.</summary>
    public void ServeRest(Func<HttpContext, Task> answer) => _rest = answer;

    /// <summary>Opens event sockets, the first of which gets some events; and says of every application that it is there.</summary>
    public void ServeEvents(IReadOnlyList<string> events)
    {
        Queue<string> left = new(events);
        Serve("applications/demo", """{"name":"demo","channel_ids":[],"bridge_ids":[],"endpoint_ids":[],"device_names":[]}""");
        Serve("events", async context =>
        {
            using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync("ari");
            _socket = context;
            while (left.TryDequeue(out string? text))
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, context.RequestAborted);
            }

            try
            {
                while ((await socket.ReceiveAsync(new byte[256], context.RequestAborted)).MessageType != WebSocketMessageType.Close)
                {
                }

                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
            {
                // The client went away, or the test cut it off.
            }
        });
    }

    /// <summary>Cuts the connection of the newest event socket.</summary>
    public void CutSocket() => _socket!.Abort();

    public FakeServer Without(string path)
    {
        _answers.Remove(path);
        return this;
    }

    /// <summary>A run of the tool with this server's user.</summary>
    public Task<ToolRun> RunAsync(string command, params string[] more)
        => ToolRun.OfAsync([command, Url.TrimEnd('/') + Prefix + "/", "--user", User, "--password", Password, .. more]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value!;
        string ari = Prefix + "/ari/";
        string expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));
        context.Response.StatusCode = !path.StartsWith(ari, StringComparison.Ordinal) ? 404
            : context.Request.Headers.Authorization != expected ? 401
            : 200;
        return context.Response.StatusCode != 200 ? context.Response.WriteAsync("""{"message":"No"}""")
            : _answers.TryGetValue(path[ari.Length..], out Func<HttpContext, Task>? answer) ? answer(context)
            : _rest(context);
    }

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return context.Response.WriteAsync("""{"message":"Resource not found"}""");
    }
}
