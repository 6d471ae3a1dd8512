namespace AriGen.Runtime.Tests;

/// <summary>The messages of failed connections, which must have the reason itself.</summary>
public class FailureReasonTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Failed_TLS_handshake_has_the_reason()
    {
        await using var server = new RawServer(async connection => await connection.WriteAsync("this is not TLS\r\n"));
        await using TestClient client = TestClient.To(new UriBuilder(server.Address) { Scheme = "https" }.Uri);

        AriRequestNotSentException error = await Assert.ThrowsAsync<AriRequestNotSentException>(() => client.ListAsync(Token));

        Assert.DoesNotContain("inner exception", error.Message, StringComparison.Ordinal);
        Assert.Contains(error.GetBaseException().Message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_that_is_not_HTTP_is_reported()
    {
        await using var server = new RawServer(async connection => await connection.WriteAsync("220 mail.example ESMTP\r\n"));
        await using TestClient client = TestClient.To(server.Address);

        AriOutcomeUnknownException error = await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.ListAsync(Token));

        Assert.Contains("the response is not HTTP: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("220 mail.example ESMTP", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_that_ends_early_is_reported()
    {
        await using var server = new RawServer(async connection => await connection.ReadRequestAsync());
        await using TestClient client = TestClient.To(server.Address);

        AriOutcomeUnknownException error = await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => client.ListAsync(Token));

        Assert.Contains("the connection was lost", error.Message, StringComparison.Ordinal);
        Assert.Contains(error.GetBaseException().Message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_connection_names_host_and_port()
    {
        Uri nowhere = RawServer.Nowhere();
        await using TestClient client = TestClient.To(nowhere);

        AriRequestNotSentException error = await Assert.ThrowsAsync<AriRequestNotSentException>(() => client.ListAsync(Token));

        Assert.Contains(nowhere.Authority, error.Message, StringComparison.Ordinal);
    }
}
