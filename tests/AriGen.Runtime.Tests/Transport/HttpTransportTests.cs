using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace AriGen.Runtime.Tests;

public class HttpTransportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_is_sent_as_built()
    {
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", """{"id":"c"}"""));
        await using TestClient client = TestClient.To(server.Address);

        string channelId = "a/../b";
        string dots = "..";
        var request = new AriRequestBuilder("POST", $"channels/{channelId}/{dots}", "x")
            .AddQuery("media", new[] { "sound:a b", "tone:ring" }).AddMember("variables", new AriVariables { ["A"] = "ä" }).Build();
        Assert.Equal("c", (await client.JsonAsync(request, Token))["id"].GetString());

        string sent = Assert.Single(server.Requests);
        string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TestClient.User}:{TestClient.Secret}"));
        Assert.StartsWith("POST /ari/channels/a%2F..%2Fb/%2E%2E?media=sound%3Aa%20b,tone%3Aring HTTP/1.1\r\n", sent, StringComparison.Ordinal);
        Assert.Contains($"\r\nAuthorization: Basic {credentials}\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/json\r\n", sent, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 24\r\n", sent, StringComparison.Ordinal);
        Assert.EndsWith("{\"variables\":{\"A\":\"\u00c3\u00a4\"}}", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("chunked", sent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Cookie", sent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", "/ari/channels")]
    [InlineData("ari", "/ari/channels")]
    [InlineData("ari/", "/ari/channels")]
    [InlineData("pbx/one", "/pbx/one/ari/channels")]
    [InlineData("pbx/ari/", "/pbx/ari/channels")]
    [InlineData("safari", "/safari/ari/channels")]
    [InlineData("a%20b/", "/a%20b/ari/channels")]
    public async Task Prefix_of_the_base_address_is_kept(string prefix, string path)
    {
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", "[]"));
        await using TestClient client = TestClient.To(new Uri(server.Address, prefix));

        Assert.Empty(await client.ListAsync(Token));

        Assert.StartsWith($"GET {path} HTTP/1.1\r\n", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 201 Created\r\nContent-type: application/json\r\nContent-Length: 10\r\n\r\n{\"id\":\"c\"}")]
    public async Task Operation_without_a_result_accepts_any_success(string answer)
    {
        await using var server = RawServer.Answering(answer);
        await using TestClient client = TestClient.To(server.Address);

        await client.AnswerAsync("c", Token);
        await client.AnswerAsync("c", Token);

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Created_value_is_read()
    {
        await using var server = RawServer.Answering(RawServer.Answer("201 Created", """{"id":"c"}"""));
        await using TestClient client = TestClient.To(server.Address);

        Assert.Equal("c", (await client.GetAsync("c", Token)).Id);
    }

    [Fact]
    public async Task Missing_or_malformed_value_is_an_unexpected_response()
    {
        await using var server = RawServer.Answering("HTTP/1.1 204 No Content\r\n\r\n");
        await using TestClient client = TestClient.To(server.Address);
        Assert.Equal(
            "channels.get c: 204 No Content, but the response is empty. The request was accepted.",
            (await Assert.ThrowsAsync<AriUnexpectedResponseException>(() => client.GetAsync("c", Token))).Message);

        await using var other = RawServer.Answering(RawServer.Answer("200 OK", """[{"id":"a"},{"number":"x"}]"""));
        await using TestClient second = TestClient.To(other.Address);
        Assert.StartsWith(
            "channels.list: 200 OK, but the response cannot be decoded: [1].number: ",
            (await Assert.ThrowsAsync<AriUnexpectedResponseException>(() => second.ListAsync(Token))).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404 Not Found", """{"message":"Channel not found"}""", "application/json", "channels.answer c: 404 Not Found: Channel not found")]
    [InlineData("409 Conflict", """{"message":"Channel not in Stasis application"}""", "application/json", "channels.answer c: 409 Conflict: Channel not in Stasis application")]
    [InlineData("500 Internal Server Error", """{"error":"No media"}""", "application/json", "channels.answer c: 500 Internal Server Error: No media")]
    [InlineData("413 Request Entity Too Large", "<html><body><h1>Too large</h1></body></html>", "text/html", "channels.answer c: 413 Request Entity Too Large: Too large")]
    [InlineData("302 Found", "", "text/html", "channels.answer c: 302 Found: redirected to /elsewhere")]
    [InlineData("503 Busy", "raw", "application/octet-stream", "channels.answer c: 503 Busy: raw")]
    public async Task Error_has_the_servers_message(string status, string body, string type, string message)
    {
        await using var server = RawServer.Answering(RawServer.Answer(status, body, type, "Location: /elsewhere\r\n"));
        await using TestClient client = TestClient.To(server.Address);

        Assert.Equal(message, (await Assert.ThrowsAnyAsync<AriApiException>(() => client.AnswerAsync("c", Token))).Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Refused_connection_means_not_sent()
    {
        await using TestClient client = TestClient.To(RawServer.Nowhere());

        var exception = await Assert.ThrowsAsync<AriRequestNotSentException>(() => client.AnswerAsync("c", Token));

        Assert.StartsWith("channels.answer: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_host_means_not_sent()
    {
        await using TestClient client = TestClient.To(new Uri("http://no-such-host.invalid/"));

        await Assert.ThrowsAsync<AriRequestNotSentException>(() => client.AnswerAsync("c", Token));
    }

    [Fact]
    public async Task Failed_TLS_handshake_means_not_sent()
    {
        await using var server = new RawServer(connection => connection.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"));
        await using TestClient client = TestClient.To(new UriBuilder(server.Address) { Scheme = "https" }.Uri);

        await Assert.ThrowsAsync<AriRequestNotSentException>(() => client.AnswerAsync("c", Token));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-ty")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":")]
    public async Task Connection_lost_during_the_response_leaves_the_outcome_unknown(string partial)
    {
        foreach (bool reset in (bool[])[true, false])
        {
            await using var server = new RawServer(async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.WriteAsync(partial);
                if (reset)
                {
                    connection.Reset();
                }
            });
            await using TestClient client = TestClient.To(server.Address);

            var exception = await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.GetAsync("c", Token));

            Assert.False(exception.TimedOut);
        }
    }

    [Fact]
    public async Task Change_is_never_sent_again()
    {
        // The framework would repeat it when a connection breaks that has been used before.
        foreach (string method in (string[])["POST", "PUT", "DELETE"])
        {
            await using var server = new RawServer(async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n");
                await connection.ReadRequestAsync();
            });
            await using TestClient client = TestClient.To(server.Address);
            AriRequest request = new AriRequestBuilder(method, "channels", "channels.change").Build();
            await client.Wire.SendAsync(request, Token);

            await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.Wire.SendAsync(request, Token));

            Assert.Equal(2, server.Requests.Count);
            Assert.All(server.Requests, sent => Assert.Contains("Content-Length: 0", sent, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-type: application/octet-stream\r\nContent-Length: 100\r\n\r\n{\"id\":")]
    [InlineData("HTTP/1.1 500 Broken\r\nContent-Length: 100\r\n\r\n{\"id\":")]
    public async Task Time_out_uses_the_time_provider(string partial)
    {
        var time = new FakeTimeProvider();
        var received = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(partial);
            received.SetResult();
            await connection.WaitForEndAsync();
        });
        await using TestClient client = TestClient.To(server.Address, options =>
        {
            options.TimeProvider = time;
            options.RequestTimeout = TimeSpan.FromSeconds(7);
        });

        Task call = client.GetAsync("c", Token);
        await received.Task.WaitAsync(Token);
        time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));

        var exception = await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => call);
        Assert.True(exception.TimedOut);
        Assert.Contains("within 7 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_has_the_callers_token()
    {
        var received = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            received.SetResult();
            await connection.WaitForEndAsync();
        });
        await using TestClient client = TestClient.To(server.Address, options => options.RequestTimeout = Timeout.InfiniteTimeSpan);
        using var source = new CancellationTokenSource();

        Task call = client.AnswerAsync("c", source.Token);
        await received.Task.WaitAsync(Token);
        await source.CancelAsync();

        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.AnswerAsync("c", source.Token))).CancellationToken);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Connect_time_out_means_not_sent()
    {
        // The connection is accepted and TLS never begins.
        await using var server = new RawServer(connection => connection.WaitForEndAsync());
        await using TestClient client = TestClient.To(
            new UriBuilder(server.Address) { Scheme = "https" }.Uri,
            options => options.ConnectTimeout = TimeSpan.FromMilliseconds(200));

        Assert.Contains("in time", (await Assert.ThrowsAsync<AriRequestNotSentException>(() => client.AnswerAsync("c", Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_out_of_the_HttpClient_leaves_the_outcome_unknown()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WaitForEndAsync();
        });
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(200) };
        await using TestClient client = TestClient.To(server.Address, options => options.HttpClient = http);

        Assert.True((await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.AnswerAsync("c", Token))).TimedOut);
    }

    [Fact]
    public async Task HttpClient_of_the_options_is_not_disposed()
    {
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", "[]"));
        using var http = new HttpClient();
        await using (TestClient client = TestClient.To(server.Address, options => options.HttpClient = http))
        {
            await client.ListAsync(Token);
        }

        Assert.Equal("[]", await http.GetStringAsync(server.Address, Token));
    }

    [Fact]
    public async Task Disposed_client_sends_nothing()
    {
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", "[]"));
        TestClient client = TestClient.To(server.Address);
        await client.DisposeAsync();
        await client.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.ListAsync(Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.StartAppAsync("a", Token));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Large_response_without_a_length_is_read_whole()
    {
        string json = "[" + string.Join(',', Enumerable.Range(0, 50_000).Select(number => $$"""{"id":"{{number}}"}""")) + "]";
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-type: application/json\r\nConnection: close\r\n\r\n" + json);
        });
        await using TestClient client = TestClient.To(server.Address);

        Assert.Equal("49999", (await client.ListAsync(Token))[^1].Id);
    }

    [Fact]
    public async Task Concurrent_requests_get_their_own_responses()
    {
        await using var server = new RawServer(async connection =>
        {
            while (await connection.ReadRequestAsync())
            {
                string id = connection.LastRequest.Split(' ')[1].Split('/')[^1];
                await connection.WriteAsync(RawServer.Answer("200 OK", $$"""{"id":"{{id}}"}"""));
            }
        });
        await using TestClient client = TestClient.To(server.Address);

        await Task.WhenAll(Enumerable.Range(0, 500).Select(async number => Assert.Equal($"{number}", (await client.GetAsync($"{number}", Token)).Id)));

        Assert.InRange(server.Connections, 1, 80);
    }
}
