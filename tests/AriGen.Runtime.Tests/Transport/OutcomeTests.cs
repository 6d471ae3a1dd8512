using System.Collections.Concurrent;
using System.Net.Sockets;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace AriGen.Runtime.Tests;

/// <summary>A request that failed says the truth about whether it was sent.</summary>
public class OutcomeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Disposed_client_leaves_the_outcome_of_sent_requests_unknown(bool bringsClient)
    {
        const int Count = 20;
        using var arrived = new SemaphoreSlim(0);
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            arrived.Release();
            await connection.WaitForEndAsync();
        });
        using var http = new HttpClient();
        TestClient client = TestClient.To(server.Address, options => options.HttpClient = bringsClient ? http : null);
        Task[] changes = [.. Enumerable.Range(0, Count).Select(number => client.AnswerAsync($"{number}", Token))];
        Task[] reads = [.. Enumerable.Range(0, Count).Select(number => client.GetAsync($"{number}", Token))];
        for (int count = 0; count < 2 * Count; count++)
        {
            await arrived.WaitAsync(Token);
        }

        await client.DisposeAsync();

        foreach (Task call in changes.Concat(reads))
        {
            AriOutcomeUnknownException end = await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => call);
            Assert.Contains("disposed", end.Message, StringComparison.Ordinal);
            Assert.False(end.TimedOut);
        }
    }

    [Fact]
    public async Task Request_waiting_for_a_connection_was_not_sent()
    {
        const int Count = 100;
        var time = new FakeTimeProvider();
        using var arrived = new SemaphoreSlim(0);
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            arrived.Release();
            await connection.WaitForEndAsync();
        });
        await using TestClient client = TestClient.To(server.Address, options => options.TimeProvider = time);
        Task[] reads = [.. Enumerable.Range(0, Count).Select(number => client.GetAsync($"{number}", Token))];
        for (int count = 0; count < DefaultHttp.MaxRequests; count++)
        {
            await arrived.WaitAsync(Token);
        }

        time.Advance(TimeSpan.FromSeconds(30));
        Exception?[] ends = await Task.WhenAll(reads.Select(async call => (Exception?)await Record.ExceptionAsync(() => call)));

        // A request whose time is up frees its connection, and one that waits may still get it before its own time is up.
        int unknown = ends.Count(end => end is AriOutcomeUnknownException { TimedOut: true });
        Assert.InRange(unknown, DefaultHttp.MaxRequests, Count);
        Assert.Equal(Count - unknown, ends.OfType<AriRequestNotSentException>().Count());
        Assert.All(ends.OfType<AriRequestNotSentException>(), end => Assert.Contains("within 30 s", end.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Not_sent_is_thrown_only_for_requests_that_never_arrived()
        => await Gen.Select(Gen.Int[0, 400], Gen.Bool, Gen.Bool, Gen.Int[0, 3]).Array[12].SampleAsync(
            async plan => Assert.Empty(await LiesAsync(plan)), iter: 15, threads: 1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Immediate_reset_is_an_AriException(bool bringsClient)
    {
        await using var server = new RawServer(connection =>
        {
            connection.Reset();
            return Task.CompletedTask;
        });
        using var http = new HttpClient();
        await using TestClient client = TestClient.To(server.Address, options => options.HttpClient = bringsClient ? http : null);

        for (int count = 0; count < 20; count++)
        {
            await Assert.ThrowsAnyAsync<AriException>(() => client.AnswerAsync("c", Token));
            await Assert.ThrowsAnyAsync<AriException>(() => client.GetAsync("c", Token));
            await Assert.ThrowsAnyAsync<AriException>(() => client.FileAsync("c", Token));
            await Assert.ThrowsAnyAsync<AriException>(() => client.Wire.SocketFactory.ConnectAsync(new AriRequestBuilder("GET", "events", "events").AddQuery("app", "a").Build(), Token));
        }
    }

    public static IEnumerable<TheoryDataRow<Exception, bool?>> Failures =>
    [
        new(new SocketException(104), null),
        new(new TimeoutRejectedException("late"), true),
        new(new TimeoutException("late"), true),
        new(new TaskCanceledException("late"), true),
        new(new BrokenCircuitException("open"), null),
        new(new InvalidOperationException("odd"), null),
        new(new ObjectDisposedException("client"), null),
        new(new NotSupportedException("odd"), null),
    ];

    [Fact]
    public async Task Handler_that_never_reads_the_content_leaves_the_outcome_unknown()
    {
        using var http = new HttpClient(new ThrowingHandler(new HttpRequestException(HttpRequestError.ResponseEnded, "lost"), afterSending: false));
        await using TestClient client = TestClient.To(RawServer.Nowhere(), options => options.HttpClient = http);

        await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.AnswerAsync("c", Token));
    }

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task Any_exception_of_a_handler_is_converted(Exception thrown, bool? timedOut)
    {
        await using var server = RawServer.Answering("HTTP/1.1 204 No Content\r\n\r\n");
        foreach (bool afterSending in (bool[])[false, true])
        {
            using var http = new HttpClient(new ThrowingHandler(thrown, afterSending));
            await using TestClient client = TestClient.To(server.Address, options => options.HttpClient = http);

            Exception? change = await Record.ExceptionAsync(() => client.AnswerAsync("c", Token));
            Exception? read = await Record.ExceptionAsync(() => client.GetAsync("c", Token));
            Exception? socket = await Record.ExceptionAsync(() => client.Wire.SocketFactory.ConnectAsync(new AriRequestBuilder("GET", "events", "events").AddQuery("app", "a").Build(), Token));

            Assert.IsType(thrown is BrokenCircuitException && !afterSending ? typeof(AriRequestNotSentException) : typeof(AriOutcomeUnknownException), change);
            Assert.True(read is AriOutcomeUnknownException or AriRequestNotSentException, read?.ToString());
            Assert.True(socket is AriOutcomeUnknownException or AriRequestNotSentException, socket?.ToString());
            Assert.Equal(timedOut == true, change is AriOutcomeUnknownException { TimedOut: true });
        }
    }

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task Any_exception_of_a_transport_is_converted(Exception thrown, bool? timedOut)
    {
        await using TestClient client = TestClient.To(RawServer.Nowhere(), options =>
        {
            options.Transport = new ThrowingTransport(thrown);
            options.SocketFactory = new ThrowingTransport(thrown);
        });

        Assert.NotNull((await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.AnswerAsync("c", Token))).InnerException);
        await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.StartAppAsync("a", Token));
        Assert.True(timedOut is null or true);
    }

    [Fact]
    public async Task Cancellation_of_a_transport_by_the_caller_is_thrown()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await using TestClient client = TestClient.To(RawServer.Nowhere(), options => options.Transport = new ThrowingTransport(new OperationCanceledException(source.Token)));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.AnswerAsync("c", source.Token));
    }

    /// <summary>Runs one connection after the other, each of which the server ends at some byte, and looks for requests that it got though they were "not sent".</summary>
    private static async Task<List<string>> LiesAsync((int Bytes, bool Reset, bool Reads, int Answered)[] plan)
    {
        var plans = new ConcurrentQueue<(int Bytes, bool Reset, bool Reads, int Answered)>(plan);
        await using var server = new RawServer(async connection =>
        {
            if (!plans.TryDequeue(out (int Bytes, bool Reset, bool Reads, int Answered) fate))
            {
                fate = (0, false, true, 1);
            }

            for (int answered = 0; answered < fate.Answered && await connection.ReadRequestAsync(); answered++)
            {
                await connection.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n");
            }

            if (fate.Reads)
            {
                await connection.ReadRequestAsync();
            }
            else
            {
                await connection.Stream.ReadAtLeastAsync(new byte[fate.Bytes + 1], 1, throwOnEndOfStream: false, connection.Stop);
            }

            if (fate.Reset)
            {
                connection.Reset();
            }
        });
        await using TestClient client = TestClient.To(server.Address);
        var lies = new List<string>();
        for (int number = 0; number < 2 * plan.Length; number++)
        {
            string method = (number % 3) switch { 0 => "POST", 1 => "DELETE", _ => "GET" };
            string path = $"channels/{number}";
            Exception? end = await Record.ExceptionAsync(() => client.Wire.SendAsync(new AriRequestBuilder(method, path, "channels.change").Build(), Token));
            if (end is not (null or AriRequestNotSentException or AriOutcomeUnknownException))
            {
                lies.Add(end.ToString());
            }

            int times = server.Requests.Count(request => request.StartsWith($"{method} /ari/{path} ", StringComparison.Ordinal));
            if ((end is AriRequestNotSentException && times > 0) || (times > 1 && method != "GET"))
            {
                lies.Add($"{method} {path}: {times} times at the server, {end?.GetType().Name}");
            }
        }

        return lies;
    }

    private sealed class ThrowingHandler(Exception thrown, bool afterSending) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (afterSending)
            {
                using HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            }

            throw thrown;
        }
    }

    private sealed class ThrowingTransport(Exception thrown) : IAriTransport, IAriSocketFactory
    {
        public Task<AriResponse> SendAsync(AriRequest request, CancellationToken cancellationToken) => throw thrown;

        public Task<IAriSocket> ConnectAsync(AriRequest request, CancellationToken cancellationToken) => throw thrown;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
