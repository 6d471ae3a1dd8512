using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace AriGen.Runtime.Tests;

/// <summary>Requests beside those that the server holds, and after a lost network.</summary>
public class LaneTests
{
    private const string Done = "HTTP/1.1 204 No Content\r\n\r\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AriRequest Change(string channelId, string operation = "channels.setChannelVar")
        => new AriRequestBuilder("POST", $"channels/{channelId}/variable", operation).Build();

    private static AriRequest Urgent => new AriRequestBuilder("POST", "applications/a/subscription", "applications.subscribe").Build().AsUrgent();

    [Fact]
    public async Task Held_requests_do_not_block_others_and_waiting_ones_were_not_sent()
    {
        const int Held = 120;
        var time = new FakeTimeProvider();
        await using var holding = new HoldingServer("/variable");
        await using TestClient client = TestClient.To(holding.Address, options => options.TimeProvider = time);

        Task[] held = [.. Enumerable.Range(0, Held).Select(number => client.Wire.SendAsync(Change($"{number}"), Token))];
        await holding.ArrivedAsync(1, Token);

        await client.ListAsync(Token);
        await client.Wire.SendAsync(new AriRequestBuilder("DELETE", "playbacks/p", "playbacks.stop").Build(), Token);
        await client.AnswerAsync("c", Token);
        await client.Wire.SendAsync(Urgent, Token);

        time.Advance(TimeSpan.FromSeconds(30));
        Exception?[] ends = await Task.WhenAll(held.Select(async task => (Exception?)await Record.ExceptionAsync(() => task)));
        int sent = holding.Arrived.Count;

        Assert.InRange(sent, 1, Held - 1);
        Assert.True(ends.OfType<AriOutcomeUnknownException>().Count() >= sent, $"{sent} arrived, {ends.OfType<AriOutcomeUnknownException>().Count()} unknown");
        Assert.Equal(Held, ends.OfType<AriOutcomeUnknownException>().Count() + ends.OfType<AriRequestNotSentException>().Count());
        for (int number = 0; number < Held; number++)
        {
            Assert.False(ends[number] is AriRequestNotSentException && holding.Arrived.Contains($"/ari/channels/{number}/variable"));
        }
    }

    [Fact]
    public async Task Held_requests_block_neither_reading_nor_a_reconnect()
    {
        await using var holding = new HoldingServer("/variable");
        await using TestClient client = TestClient.To(holding.Address);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task[] held = [.. Enumerable.Range(0, 200).Select(number => client.Wire.SendAsync(Change($"{number}", $"channels.change{number % 5}"), stop.Token))];
        await holding.ArrivedAsync(1, Token);

        await client.ListAsync(Token);
        await client.Wire.SendAsync(Urgent, Token);

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(held.Select(async task => await Record.ExceptionAsync(() => task))), end => Assert.IsAssignableFrom<OperationCanceledException>(end));
    }

    [Fact]
    public async Task Renewal_uses_new_connections_and_pending_requests_complete()
    {
        var arrived = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            while (await connection.ReadRequestAsync())
            {
                if (connection.LastRequest.StartsWith("POST", StringComparison.Ordinal))
                {
                    arrived.TrySetResult();
                    await answer.Task;
                }

                await connection.WriteAsync(connection.LastRequest.StartsWith("GET", StringComparison.Ordinal) ? RawServer.Answer("200 OK", "[]") : Done);
            }
        });
        await using TestClient client = TestClient.To(server.Address);
        Task slow = client.AnswerAsync("c", Token);
        await arrived.Task.WaitAsync(Token);
        await client.ListAsync(Token);
        await client.ListAsync(Token);
        Assert.Equal(2, server.Connections);

        client.Wire.RenewConnections();
        await client.ListAsync(Token);
        Assert.Equal(3, server.Connections);

        answer.SetResult();
        await slow;
        await client.ListAsync(Token);
        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task Requests_on_old_and_new_connections_are_limited_together()
    {
        const int Posts = 50, Reads = 60, Most = 72;
        var time = new FakeTimeProvider();
        await using var holding = new HoldingServer("/ari/");
        await using TestClient client = TestClient.To(holding.Address, options => options.TimeProvider = time);
        Task[] posts = [.. Enumerable.Range(0, Posts).Select(number => client.Wire.SendAsync(Change($"{number}", $"channels.change{number % 5}"), Token))];
        await holding.ArrivedAsync(Posts, Token);

        client.Wire.RenewConnections();
        AriRequest read = new AriRequestBuilder("GET", "channels", "channels.list").Build();
        AriRequest hurried = new AriRequestBuilder("GET", "channels", "channels.list").Build().WithTimeout(TimeSpan.FromSeconds(10));
        Task[] reads = [.. Enumerable.Range(0, Reads).Select(number => client.Wire.SendAsync(number < Most - Posts ? read : hurried, Token))];
        await holding.ArrivedAsync(Most - Posts, Token);

        // Those that wait give up first: otherwise one of them could take the place of one that has just given up.
        time.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(reads[(Most - Posts)..].Select(task => Record.ExceptionAsync(() => task).AsTask()));
        time.Advance(TimeSpan.FromSeconds(20));

        Exception?[] ends = await Task.WhenAll(posts.Concat(reads).Select(async task => (Exception?)await Record.ExceptionAsync(() => task)));
        Assert.Equal(Most, ends.OfType<AriOutcomeUnknownException>().Count());
        Assert.Equal(Posts + Reads - Most, ends.OfType<AriRequestNotSentException>().Count());
    }

    [Fact]
    public async Task Requests_that_run_while_connections_are_renewed_all_succeed()
    {
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", "[]"));
        await using TestClient client = TestClient.To(server.Address);

        Task[] readers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                for (int count = 0; count < 100; count++)
                {
                    await client.ListAsync(Token);
                    client.Wire.RenewConnections();
                }
            },
            Token))];

        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Request_can_have_a_shorter_time_out()
    {
        var time = new FakeTimeProvider();
        await using var holding = new HoldingServer("/ari/");
        await using TestClient client = TestClient.To(holding.Address, options => options.TimeProvider = time);
        var timeout = TimeSpan.FromSeconds(2);
        AriRequest request = new AriRequestBuilder("GET", "applications/a", "applications.get").Build().AsUrgent().WithTimeout(timeout);
        AriRequest upgrade = new AriRequestBuilder("GET", "events", "events.eventWebsocket").AddQuery("app", "a").Build().WithTimeout(timeout);

        Task reading = client.Wire.SendAsync(request, Token);
        Task connecting = client.Wire.SocketFactory.ConnectAsync(upgrade, Token);
        await holding.ArrivedAsync(2, Token);
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Contains("within 2 s", (await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => reading)).Message, StringComparison.Ordinal);
        Assert.True((await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => connecting)).TimedOut);
    }

    [Fact]
    public async Task Event_socket_always_has_a_new_connection()
    {
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", "[]"));
        await using TestClient client = TestClient.To(server.Address);
        await client.ListAsync(Token);

        await Record.ExceptionAsync(() => client.Wire.SocketFactory.ConnectAsync(new AriRequestBuilder("GET", "events", "events").AddQuery("app", "a").Build(), Token));

        Assert.Equal(2, server.Connections);
    }

    /// <summary>Answers what it is not told to hold.</summary>
    private sealed class HoldingServer : IAsyncDisposable
    {
        private readonly RawServer _server;
        private readonly SemaphoreSlim _arrivals = new(0);

        public HoldingServer(string held) => _server = new RawServer(async connection =>
        {
            while (await connection.ReadRequestAsync())
            {
                string path = connection.LastRequest.Split(' ')[1];
                if (path.Contains(held, StringComparison.Ordinal))
                {
                    Arrived.Enqueue(path);
                    _arrivals.Release();
                    await connection.WaitForEndAsync();
                    return;
                }

                await connection.WriteAsync(connection.LastRequest.StartsWith("GET", StringComparison.Ordinal) ? RawServer.Answer("200 OK", "[]") : Done);
            }
        });

        public Uri Address => _server.Address;

        public ConcurrentQueue<string> Arrived { get; } = new();

        public async Task ArrivedAsync(int count, CancellationToken cancellationToken)
        {
            for (int arrived = 0; arrived < count; arrived++)
            {
                await _arrivals.WaitAsync(cancellationToken);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _server.DisposeAsync();
            _arrivals.Dispose();
        }
    }
}
