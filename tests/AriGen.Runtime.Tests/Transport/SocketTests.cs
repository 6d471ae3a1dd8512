using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace AriGen.Runtime.Tests;

public class SocketTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AriRequest Upgrade => new AriRequestBuilder("GET", "events", "events.eventWebsocket").AddQuery("app", new[] { "a b", "c" }).Build();

    /// <summary>Answers the upgrade and goes on as a WebSocket server.</summary>
    private static async Task<WebSocket> AcceptAsync(RawConnection connection)
    {
        await connection.ReadRequestAsync();
        string key = connection.LastRequest.Split("\r\n").Single(line => line.StartsWith("Sec-WebSocket-Key: ", StringComparison.Ordinal))["Sec-WebSocket-Key: ".Length..];
#pragma warning disable CA5350 // The protocol prescribes it.
        string accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        await connection.WriteAsync($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\nSec-WebSocket-Protocol: ari\r\n\r\n");
        return WebSocket.CreateFromStream(connection.Stream, new WebSocketCreationOptions { IsServer = true, SubProtocol = "ari" });
    }

    [Fact]
    public async Task Socket_is_opened_with_the_header_and_the_subprotocol()
    {
        await using var server = new RawServer(async connection =>
        {
            using WebSocket socket = await AcceptAsync(connection);
            await connection.WaitForEndAsync();
        });
        await using TestClient client = TestClient.To(server.Address);

        await using IAriSocket socket = await client.Wire.SocketFactory.ConnectAsync(Upgrade, Token);

        string sent = Assert.Single(server.Requests);
        Assert.StartsWith("GET /ari/events?app=a%20b,c HTTP/1.1\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("\r\nSec-WebSocket-Protocol: ari\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("\r\nAuthorization: Basic ", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Sec-WebSocket-Extensions", sent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Messages_of_any_length_are_whole_and_in_order()
    {
        string[] texts = ["{}", new string('x', 8192), "☎" + new string('y', 100_000), "last"];
        await using var server = new RawServer(async connection =>
        {
            using WebSocket socket = await AcceptAsync(connection);
            foreach (string text in texts)
            {
                // In pieces, as a server may.
                byte[][] chunks = [.. Encoding.UTF8.GetBytes(text).Chunk(3000)];
                for (int index = 0; index < chunks.Length; index++)
                {
                    await socket.SendAsync(chunks[index], WebSocketMessageType.Text, index == chunks.Length - 1, connection.Stop);
                }
            }

            await socket.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "bye", connection.Stop);
        });
        await using TestClient client = TestClient.To(server.Address);
        await using IAriSocket socket = await client.Wire.SocketFactory.ConnectAsync(Upgrade, Token);

        foreach (string text in texts)
        {
            AriSocketMessage message = await socket.ReceiveAsync(Token);
            Assert.False(message.IsClose);
            Assert.Equal(text, Encoding.UTF8.GetString(message.Text.Span));
        }

        AriSocketMessage end = await socket.ReceiveAsync(Token);
        Assert.True(end.IsClose);
        Assert.Equal((1001, "bye"), (end.CloseCode, end.CloseReason));
        await socket.CloseAsync(Token);
        await socket.CloseAsync(Token);
    }

    [Fact]
    public async Task Sent_message_arrives_and_close_ends_both_sides()
    {
        var received = new TaskCompletionSource<string>();
        await using var server = new RawServer(async connection =>
        {
            using WebSocket socket = await AcceptAsync(connection);
            byte[] buffer = new byte[100];
            ValueWebSocketReceiveResult result = await socket.ReceiveAsync(buffer.AsMemory(), connection.Stop);
            received.SetResult($"{result.MessageType} {Encoding.UTF8.GetString(buffer, 0, result.Count)}");
            await socket.ReceiveAsync(buffer.AsMemory(), connection.Stop);
            await socket.CloseOutputAsync(socket.CloseStatus!.Value, null, connection.Stop);
        });
        await using TestClient client = TestClient.To(server.Address);
        await using IAriSocket socket = await client.Wire.SocketFactory.ConnectAsync(Upgrade, Token);

        await socket.SendAsync("{\"x\":1}"u8.ToArray(), Token);
        Assert.Equal("Text {\"x\":1}", await received.Task);
        await socket.CloseAsync(Token);

        AriSocketMessage end = await socket.ReceiveAsync(Token);
        Assert.Equal((true, 1000, null), (end.IsClose, end.CloseCode, end.Exception));
    }

    [Fact]
    public async Task Lost_connection_is_an_end_without_a_code()
    {
        await using var server = new RawServer(async connection =>
        {
            using WebSocket socket = await AcceptAsync(connection);
            await socket.SendAsync("one"u8.ToArray(), WebSocketMessageType.Text, true, connection.Stop);
            connection.Reset();
        });
        await using TestClient client = TestClient.To(server.Address);
        await using IAriSocket socket = await client.Wire.SocketFactory.ConnectAsync(Upgrade, Token);

        AriSocketMessage message;
        while (!(message = await socket.ReceiveAsync(Token)).IsClose)
        {
        }

        Assert.Null(message.CloseCode);
        Assert.NotNull(message.Exception);
        Assert.True((await socket.ReceiveAsync(Token)).IsClose);
        await Assert.ThrowsAsync<AriOutcomeUnknownException>(async () => await socket.SendAsync("x"u8.ToArray(), Token));
        await socket.CloseAsync(Token);
    }

    [Fact]
    public async Task Peer_without_pongs_is_lost()
    {
        await using var server = new RawServer(async connection =>
        {
            using WebSocket socket = await AcceptAsync(connection);
            await connection.WaitForEndAsync();
        });
        await using TestClient client = TestClient.To(server.Address, options =>
        {
            options.KeepAliveInterval = TimeSpan.FromMilliseconds(100);
            options.KeepAliveTimeout = TimeSpan.FromMilliseconds(100);
        });
        await using IAriSocket socket = await client.Wire.SocketFactory.ConnectAsync(Upgrade, Token);

        AriSocketMessage end = await socket.ReceiveAsync(Token).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Token);

        Assert.True(end.IsClose);
        Assert.NotNull(end.Exception);
    }

    [Fact]
    public async Task Cancellation_by_the_caller_is_thrown()
    {
        await using var server = new RawServer(async connection =>
        {
            using WebSocket socket = await AcceptAsync(connection);
            await connection.WaitForEndAsync();
        });
        await using TestClient client = TestClient.To(server.Address);
        await using IAriSocket socket = await client.Wire.SocketFactory.ConnectAsync(Upgrade, Token);
        using var source = new CancellationTokenSource();

        Task receiving = socket.ReceiveAsync(source.Token).AsTask();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);
    }

    [Theory]
    [InlineData("401 Unauthorized", typeof(AriUnauthorizedException), "events.eventWebsocket: 401 Unauthorized")]
    [InlineData("400 Bad Request", typeof(AriBadRequestException), "events.eventWebsocket: 400 Bad Request")]
    [InlineData("404 Not Found", typeof(AriNotFoundException), "events.eventWebsocket: 404 Not Found")]
    [InlineData("503 Service Unavailable", typeof(AriServerErrorException), "events.eventWebsocket: 503 Service Unavailable")]
    public async Task Rejected_upgrade_is_the_error_of_its_status(string status, Type kind, string message)
    {
        await using var server = RawServer.Answering(RawServer.Answer(status, "<h1>No</h1>", "text/html"));
        await using TestClient client = TestClient.To(server.Address);

        Exception? exception = await Record.ExceptionAsync(() => client.Wire.SocketFactory.ConnectAsync(Upgrade, Token));

        Assert.IsType(kind, exception);
        Assert.Equal(message + (UpgradeHint.Of(StasisProtocol.OpenOperation, ((AriApiException)exception).Status) is { } hint ? $". {hint}" : ""), exception.Message);
    }

    [Fact]
    public async Task Unreachable_server_means_not_sent()
    {
        await using TestClient client = TestClient.To(RawServer.Nowhere());

        await Assert.ThrowsAsync<AriRequestNotSentException>(() => client.Wire.SocketFactory.ConnectAsync(Upgrade, Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: wrong\r\n\r\n")]
    public async Task Broken_upgrade_leaves_the_outcome_unknown(string answer)
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(answer);
        });
        await using TestClient client = TestClient.To(server.Address);

        await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.Wire.SocketFactory.ConnectAsync(Upgrade, Token));
    }

    [Fact]
    public async Task Upgrade_without_a_response_times_out_by_the_time_provider()
    {
        var time = new FakeTimeProvider();
        var received = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            received.SetResult();
            await connection.WaitForEndAsync();
        });
        await using TestClient client = TestClient.To(server.Address, options => options.TimeProvider = time);

        Task connecting = client.Wire.SocketFactory.ConnectAsync(Upgrade, Token);
        await received.Task.WaitAsync(Token);
        time.Advance(TimeSpan.FromSeconds(30));

        Assert.True((await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => connecting)).TimedOut);
    }

    [Fact]
    public async Task Names_that_an_address_cannot_encode_are_rejected()
    {
        await using TestClient client = TestClient.To(RawServer.Nowhere());
        AriRequest comma = new AriRequestBuilder("GET", "events", "events").AddQuery("app", new[] { "a,b" }).Build();

        await Assert.ThrowsAsync<ArgumentException>(() => client.Wire.SocketFactory.ConnectAsync(comma, Token));
    }
}
