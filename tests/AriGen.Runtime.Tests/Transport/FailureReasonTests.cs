namespace AriGen.Runtime.Tests;

/// <summary>What a failed connection says must help: the reason itself, not a hint that something else knows it.</summary>
public class FailureReasonTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failed_tls_handshake_says_what_failed()
    {
        await using var server = new RawServer(async connection => await connection.WriteAsync("this is no TLS at all\r\n"));
        await using TestClient client = TestClient.To(new UriBuilder(server.Address) { Scheme = "https" }.Uri);

        AriRequestNotSentException error = await Assert.ThrowsAsync<AriRequestNotSentException>(() => client.ListAsync(Token));

        Assert.DoesNotContain("inner exception", error.Message, StringComparison.Ordinal);
        Assert.Contains(error.GetBaseException().Message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_speaks_something_else_is_named_so()
    {
        await using var server = new RawServer(async connection => await connection.WriteAsync("220 mail.example ESMTP\r\n"));
        await using TestClient client = TestClient.To(server.Address);

        AriOutcomeUnknownException error = await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.ListAsync(Token));

        Assert.Contains("the response is not HTTP: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("220 mail.example ESMTP", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_ends_early_says_so()
    {
        await using var server = new RawServer(async connection => await connection.ReadRequestAsync());
        await using TestClient client = TestClient.To(server.Address);

        AriOutcomeUnknownException error = await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.ListAsync(Token));

        Assert.Contains("the connection was lost", error.Message, StringComparison.Ordinal);
        Assert.Contains(error.GetBaseException().Message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_connection_names_host_and_port()
    {
        Uri nowhere = RawServer.Nowhere();
        await using TestClient client = TestClient.To(nowhere);

        AriRequestNotSentException error = await Assert.ThrowsAsync<AriRequestNotSentException>(() => client.ListAsync(Token));

        Assert.Contains(nowhere.Authority, error.Message, StringComparison.Ordinal);
    }
}
