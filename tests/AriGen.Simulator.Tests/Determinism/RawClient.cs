using System.Net.Http.Headers;
using System.Text;
using AriGen.Runtime;

namespace AriGen.Simulator.Tests.Determinism;

/// <summary>A client in this process that writes down, byte for byte, all that the server says.</summary>
internal sealed class RawClient : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly IAriSocket _socket;

    private RawClient(HttpClient http, IAriSocket socket)
    {
        _http = http;
        _socket = socket;
    }

    /// <summary>All answers and messages, in the order in which they were asked for.</summary>
    public StringBuilder Transcript { get; } = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RawClient> OpenAsync(AsteriskSimulator asterisk, string app)
    {
        HttpClient http = new(asterisk.CreateHandler(), disposeHandler: true) { BaseAddress = new Uri("http://localhost:8088/ari/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("asterisk:asterisk"u8));
        AriRequest upgrade = new AriRequestBuilder("GET", "events", "events.eventWebsocket").AddQuery("app", app).Build();
        return new RawClient(http, await asterisk.CreateSocketFactory().ConnectAsync(upgrade, Ct));
    }

    /// <summary>Sends a request over HTTP.</summary>
    public async Task<string> SendAsync(HttpMethod method, string target)
    {
        using HttpRequestMessage request = new(method, target);
        using HttpResponseMessage response = await _http.SendAsync(request, Ct);
        string body = await response.Content.ReadAsStringAsync(Ct);
        Transcript.Append((int)response.StatusCode).Append(' ').AppendLine(body);
        return body;
    }

    /// <summary>Sends a message over the socket.</summary>
    public ValueTask SendAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message), Ct);

    /// <summary>The next message.</summary>
    public async Task<string> NextAsync()
    {
        AriSocketMessage message = await _socket.ReceiveAsync(Ct);
        Assert.False(message.IsClose, $"The socket has ended: {message.CloseCode} {message.Exception?.Message}");
        string text = Encoding.UTF8.GetString(message.Text.Span);
        Transcript.AppendLine(text);
        return text;
    }

    /// <summary>Reads messages up to one that holds a text.</summary>
    public async Task<string> UntilAsync(string text)
    {
        string message;
        do
        {
            message = await NextAsync();
        }
        while (!message.Contains(text, StringComparison.Ordinal));

        return message;
    }

    public async ValueTask DisposeAsync()
    {
        await _socket.DisposeAsync();
        _http.Dispose();
    }
}
