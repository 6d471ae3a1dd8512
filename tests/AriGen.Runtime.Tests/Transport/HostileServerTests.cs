using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace AriGen.Runtime.Tests;

/// <summary>Whatever a server sends ends in an exception of this library, after a bounded number of bytes.</summary>
public class HostileServerTests
{
    private const int Limit = 1 << 20;

    /// <summary>The limit, and what the buffers of the system take between server and client, which grow by themselves to several megabytes.</summary>
    private const long MaxSent = 64L << 20;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AriRequest Upgrade => new AriRequestBuilder("GET", "events", "events.eventWebsocket").AddQuery("app", "a").Build();

    public static IEnumerable<TheoryDataRow<string>> Inputs => HostileCases.All.Select(hostile => new TheoryDataRow<string>(hostile.ToString()));

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Hostile_response_is_an_AriException_after_few_bytes(string input)
    {
        HostileCase hostile = HostileCases.All.Single(one => one.ToString() == input);
        await using var server = new HostileServer(hostile);
        await using TestClient client = TestClient.To(server.Address, options =>
        {
            // The end must come from what the server sends.
            options.RequestTimeout = Timeout.InfiniteTimeSpan;
            options.MaxResponseBytes = Limit;
            options.MaxEventBytes = Limit;
        });

        // A server that goes on for ever must not take the test with it.
        Exception? error = await CallAsync(client, hostile.Call).WaitAsync(TimeSpan.FromMinutes(2), Token);

        Assert.Equal(hostile.Error, error?.GetType().Name);
        Assert.Contains(hostile.Words, error!.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 10, 1000);
        Assert.InRange(server.Sent, 0, MaxSent);
    }

    [Fact]
    public async Task Responses_and_events_of_exactly_the_limit_are_accepted()
    {
        string json = $"[{new string(' ', 1000)}]";
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", json));
        await using TestClient enough = TestClient.To(server.Address, options => options.MaxResponseBytes = json.Length);
        await using TestClient little = TestClient.To(server.Address, options => options.MaxResponseBytes = json.Length - 1);
        Assert.Empty(await enough.ListAsync(Token));
        AriLimitExceededException error = await Assert.ThrowsAsync<AriLimitExceededException>(() => little.ListAsync(Token));
        Assert.Equal(("MaxResponseBytes", json.Length - 1), (error.Option, error.Limit));

        foreach (int length in (int[])[20_000, 8192, 5, 1])
        {
            var message = new HostileCase("", HostileCall.Socket, "", "", async peer =>
            {
                await peer.UpgradeAsync();
                await peer.WriteAsync(HostilePeer.Frame(0x81, new string('x', length)));
                await peer.WriteAsync(HostilePeer.Frame(0x81, "y"));
            });
            await using var events = new HostileServer(message);
            await using TestClient client = TestClient.To(events.Address, options => options.MaxEventBytes = length);
            await using IAriSocket socket = await client.Wire.SocketFactory.ConnectAsync(Upgrade, Token);
            Assert.Equal(length, (await socket.ReceiveAsync(Token)).Text.Length);
            Assert.Equal("y", Encoding.UTF8.GetString((await socket.ReceiveAsync(Token)).Text.Span));
        }
    }

    [Fact]
    public async Task Slow_body_is_limited_by_the_request_timeout()
    {
        foreach (string head in (string[])["HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", "HTTP/1.1 500 Broken\r\nContent-Length: 1000\r\n\r\n", "HTTP/1.1 200 OK\r\nX:", ""])
        {
            var time = new FakeTimeProvider();
            var dripping = new HostileCase("", HostileCall.Read, "", "", async peer =>
            {
                await peer.WriteAsync(head);
                while (true)
                {
                    // Whole interim responses where nothing else has begun.
                    await peer.WriteAsync(head.Length == 0 ? "HTTP/1.1 102 Processing\r\n\r\n" : " ");
                    time.Advance(TimeSpan.FromSeconds(1));
                }
            });
            await using var server = new HostileServer(dripping);
            await using TestClient client = TestClient.To(server.Address, options => options.TimeProvider = time);

            Assert.True((await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.ListAsync(Token))).TimedOut);
        }
    }

    public static IEnumerable<TheoryDataRow<string>> Echoes =>
    [
        new("HTTP/1.1 400 Bad Request\r\nContent-type: application/json\r\nContent-Length: {length}\r\n\r\n{\"message\":\"Not {secret}\"}"),
        new("HTTP/1.1 400 Bad Request\r\nContent-type: text/html\r\nContent-Length: {length}\r\n\r\n<p>Authorization: {secret}</p>"),
        new("HTTP/1.1 400 Bad Request\r\nContent-Length: {length}\r\n\r\nGET /ari Authorization: {secret}"),
        new("HTTP/1.1 400 {secret}\r\nContent-Length: 0\r\n\r\n"),
        new("HTTP/1.1 302 Found\r\nLocation: http://us%E2%82%ACr:p@elsewhere/{secret}?{secret}\r\nContent-Length: 0\r\n\r\n"),
        new("HTTP/1.1 200 OK\r\nContent-type: text/html\r\nContent-Length: {length}\r\n\r\n<p>Authorization: {secret}</p>"),
        new("HTTP/1.1 200 OK\r\nContent-type: application/json\r\nContent-Length: {length}\r\n\r\n{\"number\":\"{secret}\",\"{secret}\":[}"),
        new("HTTP/1.1 200 OK\r\nContent-type: application/{secret}\r\nContent-Length: {length}\r\n\r\n<p>{secret}"),
        new("Authorization: {secret}\r\n\r\n"),
        new("HTTP/1.1 200 OK\r\nAuthorization {secret}\r\n\r\n"),
        new("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{secret}\r\n"),
    ];

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task Echoed_credentials_are_in_no_exception(string answer)
    {
        string[] echoed =
        [
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TestClient.User}:{TestClient.Secret}")),
            TestClient.Secret,
        ];
        foreach (string secret in echoed)
        {
            await using var server = new RawServer(async connection =>
            {
                await connection.ReadRequestAsync();
                string text = answer.Replace("{secret}", secret, StringComparison.Ordinal);
                string body = text.Contains("{length}", StringComparison.Ordinal) ? text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..] : "";
                await connection.WriteAsync(text.Replace("{length}", $"{Encoding.UTF8.GetByteCount(body)}", StringComparison.Ordinal));
            });
            await using TestClient client = TestClient.To(server.Address);

            Exception?[] ends =
            [
                await Record.ExceptionAsync(() => client.AnswerAsync("c", Token)),
                await Record.ExceptionAsync(() => client.GetAsync("c", Token)),
                await Record.ExceptionAsync(() => client.FileAsync("c", Token)),
                await Record.ExceptionAsync(() => client.Wire.SocketFactory.ConnectAsync(Upgrade, Token)),
            ];

            Assert.Contains(ends, end => end is not null);
            Assert.All(ends.OfType<Exception>(), end => Assert.DoesNotContain(secret, end.ToString(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Credentials_in_a_close_reason_are_removed()
    {
        var closing = new HostileCase("", HostileCall.Socket, "", "", async peer =>
        {
            await peer.UpgradeAsync();
            await peer.WriteAsync(HostilePeer.Frame(0x88, "\u0003\u00f0" + peer.Authorization));
        });
        await using var server = new HostileServer(closing);
        await using TestClient client = TestClient.To(server.Address);
        await using IAriSocket socket = await client.Wire.SocketFactory.ConnectAsync(Upgrade, Token);

        AriSocketMessage end = await socket.ReceiveAsync(Token);

        Assert.Equal((1008, "Basic ***"), (end.CloseCode, end.CloseReason));
    }

    private static async Task<Exception?> CallAsync(TestClient client, HostileCall call)
    {
        switch (call)
        {
            case HostileCall.Read:
                return await Record.ExceptionAsync(() => client.ListAsync(Token));
            case HostileCall.Change:
                return await Record.ExceptionAsync(() => client.AnswerAsync("c", Token));
            default:
                IAriSocket? socket = null;
                if (await Record.ExceptionAsync(async () => socket = await client.Wire.SocketFactory.ConnectAsync(Upgrade, Token)) is { } refusal)
                {
                    return refusal;
                }

                await using (socket!)
                {
                    return (await socket!.ReceiveAsync(Token)).Exception;
                }
        }
    }
}
