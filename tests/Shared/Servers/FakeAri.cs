using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace AriGen.Testing;

/// <summary>As much of an Asterisk as ChannelDump asks for: the list of channels, an application, and its event socket.</summary>
internal sealed class FakeAri : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly WebApplication _web;
    private readonly string _path;
    private readonly string _channels;
    private readonly TaskCompletionSource _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<FakeSocket> _sockets = Channel.CreateUnbounded<FakeSocket>();

    private FakeAri(WebApplication web, string path, string channels)
    {
        _web = web;
        _path = path;
        _channels = channels;
        web.UseWebSockets();
        web.Run(ServeAsync);
    }

    /// <summary>May change while the server runs.</summary>
    public string Password { get; set; } = "asterisk";

    public Uri Address => new(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <param name="path">Where ARI is. Any other path is answered by 404.</param>
    /// <param name="certificate">With one it speaks HTTPS.</param>
    /// <param name="channels">The list of channels, as JSON.</param>
    public static async Task<FakeAri> StartAsync(string path = "/ari", X509Certificate2? certificate = null, string channels = "[]")
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (certificate is not null)
            {
                listen.UseHttps(certificate);
            }
        }));
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        var server = new FakeAri(builder.Build(), path, channels);
        await server._web.StartAsync();
        return server;
    }

    /// <summary>A certificate that nobody trusts.</summary>
    public static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    /// <summary>The next event socket that a client opens.</summary>
    public async Task<FakeSocket> SocketAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await _sockets.Reader.ReadAsync(limit.Token);
    }

    /// <summary>Completes with the first request that has the wrong password.</summary>
    public Task RefusedAsync() => _refused.Task.WaitAsync(Patience);

    public async ValueTask DisposeAsync() => await _web.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(_path, out PathString rest))
        {
            context.Response.StatusCode = 404;
        }
        else if (context.Request.Headers.Authorization != "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"asterisk:{Password}")))
        {
            context.Response.StatusCode = 401;
            _refused.TrySetResult();
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"Asterisk REST Interface\"";
        }
        else if (rest == "/events" && context.WebSockets.IsWebSocketRequest)
        {
            await EventsAsync(context);
        }
        else
        {
            await AnswerAsync(context.Response, rest.Value!);
        }
    }

    private async Task EventsAsync(HttpContext context)
    {
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync("ari");
        var events = new FakeSocket(socket, context.Request.Query["app"].ToString(), context.Abort, context.RequestAborted);
        _sockets.Writer.TryWrite(events);
        await events.RunAsync();
    }

    private async Task AnswerAsync(HttpResponse response, string path)
    {
        const string applications = "/applications/";
        string? body = path == "/channels" ? _channels
            : path.StartsWith(applications, StringComparison.Ordinal)
                ? $$"""{"name":"{{path[applications.Length..]}}","channel_ids":[],"bridge_ids":[],"endpoint_ids":[],"device_names":[],"events_allowed":[],"events_disallowed":[]}"""
                : null;
        response.StatusCode = body is null ? 404 : 200;
        response.ContentType = "application/json";
        await response.WriteAsync(body ?? """{"message":"Resource not found"}""");
    }
}
