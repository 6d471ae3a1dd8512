using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace AriGen.Runtime.Tests;

/// <summary>An HTTP client of the user may repeat and redirect; what changes something is never carried out twice or elsewhere.</summary>
public class OwnClientTests
{
    private const string Done = "HTTP/1.1 204 No Content\r\n\r\n";

    private static readonly TimeSpan NoDelay = TimeSpan.FromMilliseconds(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<string, bool>> Changes
        => from method in (string[])["POST", "PUT", "DELETE"] from hasBody in (bool[])[false, true] select new TheoryDataRow<string, bool>(method, hasBody);

    private static AriRequest Change(string method, bool hasBody)
        => new AriRequestBuilder(method, "events/user/x", "events.userEvent").AddMember("variables", hasBody ? new AriVariables { ["A"] = "1" } : null).Build();

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Resilience_handler_sends_a_change_once(string method, bool hasBody)
    {
        foreach (string answer in (string[])["", RawServer.Answer("503 Service Unavailable", "{}")])
        {
            await using var server = new RawServer(async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.WriteAsync(answer);
            });
            await using ServiceProvider services = Resilient(static _ => { });
            await using TestClient client = TestClient.To(server.Address, options => options.HttpClient = Client(services));

            AriOutcomeUnknownException end = await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.Wire.SendAsync(Change(method, hasBody), Token));

            Assert.Contains("a second time", end.Message, StringComparison.Ordinal);
            Assert.Single(server.Requests);
        }
    }

    [Fact]
    public async Task Resilience_handler_without_retries_of_changes_returns_the_response()
    {
        await using var server = RawServer.Answering(RawServer.Answer("503 Service Unavailable", """{"message":"Busy"}"""));
        await using ServiceProvider services = Resilient(static options => options.Retry.DisableForUnsafeHttpMethods());
        await using TestClient client = TestClient.To(server.Address, options => options.HttpClient = Client(services));

        Assert.Equal("Busy", (await Assert.ThrowsAsync<AriServerErrorException>(() => client.AnswerAsync("c", Token))).ServerMessage);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Get_can_be_retried()
    {
        int count = 0;
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            if (Interlocked.Increment(ref count) == 3)
            {
                await connection.WriteAsync(RawServer.Answer("200 OK", "[]"));
            }
        });
        await using ServiceProvider services = Resilient(static _ => { });
        await using TestClient client = TestClient.To(server.Address, options => options.HttpClient = Client(services));

        Assert.Empty(await client.ListAsync(Token));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Time_out_of_a_resilience_handler_is_converted()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WaitForEndAsync();
        });
        await using ServiceProvider services = Resilient(static options =>
        {
            options.AttemptTimeout.Timeout = TimeSpan.FromMilliseconds(200);
            options.TotalRequestTimeout.Timeout = TimeSpan.FromMilliseconds(300);
            options.Retry.DisableForUnsafeHttpMethods();
        });
        await using TestClient client = TestClient.To(server.Address, options => options.HttpClient = Client(services));

        Assert.True((await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.AnswerAsync("c", Token))).TimedOut);
        Assert.True((await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.GetAsync("c", Token))).TimedOut);
    }

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("303 See Other")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task Redirect_followed_by_the_client_is_not_a_success(string status)
    {
        await using var elsewhere = RawServer.Answering(RawServer.Answer("200 OK", "[]"));
        await using var server = RawServer.Answering(RawServer.Answer(status, "", more: $"Location: {elsewhere.Address}there?token=secret\r\n"));
        using var http = new HttpClient();
        await using TestClient client = TestClient.To(server.Address, options => options.HttpClient = http);

        Exception?[] ends =
        [
            await Record.ExceptionAsync(() => client.AnswerAsync("c", Token)),
            await Record.ExceptionAsync(() => client.ListAsync(Token)),
            await Record.ExceptionAsync(() => client.FileAsync("a", Token)),
            await Record.ExceptionAsync(() => client.Wire.SocketFactory.ConnectAsync(new AriRequestBuilder("GET", "events", "events").AddQuery("app", "a").Build(), Token)),
        ];

        Assert.All(ends, end => Assert.DoesNotContain("secret", Assert.IsType<AriOutcomeUnknownException>(end).Message, StringComparison.Ordinal));
        Assert.All(ends, end => Assert.Contains("redirect", end!.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(elsewhere.Requests, request => request.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Handler_can_buffer_the_content()
    {
        await using var server = RawServer.Answering(Done);
        using var http = new HttpClient(new ReadingHandler());
        await using TestClient client = TestClient.To(server.Address, options => options.HttpClient = http);

        await client.Wire.SendAsync(Change("POST", hasBody: true), Token);

        Assert.EndsWith("""{"variables":{"A":"1"}}""", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    private static HttpClient Client(ServiceProvider services) => services.GetRequiredService<IHttpClientFactory>().CreateClient("ari");

    private static ServiceProvider Resilient(Action<HttpStandardResilienceOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddHttpClient("ari").AddStandardResilienceHandler(options =>
        {
            options.Retry.Delay = NoDelay;
            configure(options);
        });
        return services.BuildServiceProvider();
    }

    private sealed class ReadingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.ReadAsStringAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
