namespace AriGen.Runtime.Tests;

/// <summary>A success that is not what the operation returns says that the request was accepted, and what came instead.</summary>
public class UnexpectedResponseTests
{
    private const string Html = "<html><head><title>t</title></head><body>It works!</body></html>";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public async Task Web_page_fails_every_operation(string type)
    {
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", Html, type));
        await using TestClient client = TestClient.To(server.Address);

        AriUnexpectedResponseException[] errors =
        [
            await Assert.ThrowsAsync<AriUnexpectedResponseException>(() => client.AnswerAsync("c", Token)),
            await Assert.ThrowsAsync<AriUnexpectedResponseException>(() => client.GetAsync("c", Token)),
            await Assert.ThrowsAsync<AriUnexpectedResponseException>(() => client.ListAsync(Token)),
            await Assert.ThrowsAsync<AriUnexpectedResponseException>(() => client.StartAppAsync("a", Token)),
        ];

        Assert.Equal($"channels.answer c: 200 OK, but the response is a web page: It works! ({type}). The request was accepted.", errors[0].Message);
        Assert.Equal($"channels.get c: 200 OK, but the response is a web page: It works! ({type}). The request was accepted.", errors[1].Message);
        Assert.Equal($"channels.list: 200 OK, but the response is a web page: It works! ({type}). The request was accepted.", errors[2].Message);
        Assert.Equal($"events.eventWebsocket: 200 OK, but the server did not open a WebSocket: It works! ({type}). The request was accepted.", errors[3].Message);
        Assert.All(errors, error => Assert.Equal((200, type, "It works!"), (error.Status, error.ContentType, error.ResponseText)));
        Assert.Equal(("channels.get", "c"), (errors[1].Operation, errors[1].ResourceId));
    }

    [Fact]
    public async Task Web_page_fails_a_download()
    {
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", Html, "text/html"));
        await using TestClient client = TestClient.To(server.Address);

        Assert.Equal(
            "recordings.getStoredFile a: 200 OK, but the response is a web page (text/html). The request was accepted.",
            (await Assert.ThrowsAsync<AriUnexpectedResponseException>(() => client.FileAsync("a", Token))).Message);
    }

    [Theory]
    [InlineData("", "the response is empty")]
    [InlineData("{", "the response cannot be decoded: the JSON is malformed")]
    [InlineData("""{"number":"x"}""", "the response cannot be decoded: number: ")]
    [InlineData("OK", "the response cannot be decoded: ")]
    public async Task Response_that_cannot_be_decoded_has_the_reason(string body, string reason)
    {
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", body));
        await using TestClient client = TestClient.To(server.Address);

        AriUnexpectedResponseException error = await Assert.ThrowsAsync<AriUnexpectedResponseException>(() => client.GetAsync("c", Token));

        Assert.StartsWith($"channels.get c: 200 OK, but {reason}", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("(application/json). The request was accepted.", error.Message, StringComparison.Ordinal);
        Assert.IsType<AriJsonException>(error.InnerException);
    }

    [Theory]
    [InlineData("http://user:pass@elsewhere:8088/ari/channels?api_key=user:pass#x", "http://elsewhere:8088/ari/channels")]
    [InlineData("https://elsewhere", "https://elsewhere")]
    [InlineData("//user@elsewhere/x", "//elsewhere/x")]
    [InlineData("/there?a=b", "/there")]
    [InlineData("?secret", "")]
    public async Task Redirect_names_its_location_without_secrets(string location, string shown)
    {
        await using var server = RawServer.Answering(RawServer.Answer("302 Found", Html, "text/html", $"Location: {location}\r\n"));
        await using TestClient client = TestClient.To(server.Address);

        string[] messages =
        [
            (await Assert.ThrowsAsync<AriApiException>(() => client.AnswerAsync("c", Token))).Message,
            (await Assert.ThrowsAsync<AriApiException>(() => client.StartAppAsync("a", Token))).Message,
        ];

        Assert.Equal([$"channels.answer c: 302 Found: redirected to {shown}", $"events.eventWebsocket: 302 Found: redirected to {shown}"], messages);
    }
}
