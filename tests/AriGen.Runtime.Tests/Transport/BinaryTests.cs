namespace AriGen.Runtime.Tests;

public class BinaryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Content_streams_before_it_is_complete()
    {
        var readOn = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-type: audio/wav\r\nContent-Length: 6\r\n\r\nabc");
            await readOn.Task;
            await connection.WriteAsync("def");
        });
        await using TestClient client = TestClient.To(server.Address);

        await using AriDownload file = await client.FileAsync("a/b", Token);
        Assert.Equal("audio/wav", file.ContentType);
        Assert.Equal(6, file.Length);
        byte[] bytes = new byte[6];
        await file.Content.ReadExactlyAsync(bytes.AsMemory(0, 3), Token);
        readOn.SetResult();
        await file.Content.ReadExactlyAsync(bytes.AsMemory(3, 3), Token);

        Assert.Equal("abcdef"u8.ToArray(), bytes);
        Assert.Equal(0, await file.Content.ReadAsync(bytes, Token));
        Assert.StartsWith("GET /ari/recordings/stored/a%2Fb/file ", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incomplete_content_is_an_IOException()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-type: audio/wav\r\nContent-Length: 6\r\n\r\nabc");
        });
        await using TestClient client = TestClient.To(server.Address);

        await using AriDownload file = await client.FileAsync("a", Token);

        await Assert.ThrowsAnyAsync<IOException>(() => file.Content.CopyToAsync(Stream.Null, Token));
    }

    [Fact]
    public async Task Error_response_to_a_download_throws()
    {
        await using var server = RawServer.Answering(RawServer.Answer("404 Not Found", """{"message":"Recording not found"}"""));
        await using TestClient client = TestClient.To(server.Address);

        Assert.Equal(
            "recordings.getStoredFile a: 404 Not Found: Recording not found",
            (await Assert.ThrowsAsync<AriNotFoundException>(() => client.FileAsync("a", Token))).Message);
    }

    [Fact]
    public async Task Short_content_is_read()
    {
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", "words", "text/plain"));
        await using TestClient client = TestClient.To(server.Address);

        await using AriDownload file = await client.FileAsync("a", Token);

        Assert.Equal("words", await new StreamReader(file.Content).ReadToEndAsync(Token));
    }

    [Fact]
    public async Task Unread_content_does_not_block_other_requests()
    {
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", new string('x', 2_000_000), "audio/wav"));
        await using TestClient client = TestClient.To(server.Address);

        for (int count = 0; count < 10; count++)
        {
            await (await client.FileAsync("a", Token)).DisposeAsync();
        }
    }
}
