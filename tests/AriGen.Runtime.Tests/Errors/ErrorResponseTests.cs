using System.Text;

namespace AriGen.Runtime.Tests;

public class ErrorResponseTests
{
    private const string Page = """
        <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
        <html><head>
        <title>413 Too Large</title>
        </head><body>
        <h1>Too &amp; Large</h1>
        <p>The body is
        too long.</p>
        <hr />
        <address>Asterisk</address>
        </body></html>
        """;

    private static AriApiException Create(int status, string body, string? reason = null, string channelId = "channel-1")
        => AriApiException.Create(new AriRequestBuilder("POST", $"channels/{channelId}/answer", "channels.answer").Build(), status, reason, Encoding.UTF8.GetBytes(body));

    [Theory]
    [InlineData(400, typeof(AriBadRequestException))]
    [InlineData(401, typeof(AriUnauthorizedException))]
    [InlineData(403, typeof(AriForbiddenException))]
    [InlineData(404, typeof(AriNotFoundException))]
    [InlineData(409, typeof(AriConflictException))]
    [InlineData(412, typeof(AriInvalidStateException))]
    [InlineData(422, typeof(AriUnprocessableException))]
    [InlineData(500, typeof(AriServerErrorException))]
    [InlineData(501, typeof(AriServerErrorException))]
    [InlineData(503, typeof(AriServerErrorException))]
    [InlineData(301, typeof(AriApiException))]
    [InlineData(405, typeof(AriApiException))]
    [InlineData(413, typeof(AriApiException))]
    [InlineData(426, typeof(AriApiException))]
    [InlineData(600, typeof(AriApiException))]
    public void Every_status_has_its_exception(int status, Type kind)
    {
        AriApiException error = Create(status, """{"message":"Words"}""");

        Assert.IsType(kind, error);
        Assert.Equal(status, error.Status);
        Assert.Equal("Words", error.ServerMessage);
        Assert.Equal("channels.answer", error.Operation);
        Assert.Equal("channel-1", error.ResourceId);
        Assert.StartsWith($"channels.answer channel-1: {status}", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(": Words", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "events.eventWebsocket: 401 Unauthorized. Check the client's username and password against")]
    [InlineData(403, "events.eventWebsocket: 403 Forbidden. Check the user's rights")]
    [InlineData(404, "events.eventWebsocket: 404 Not Found. Check that ARI is enabled in ari.conf")]
    public void Rejected_event_socket_has_a_hint(int status, string beginning)
    {
        AriApiException error = AriApiException.Create(StasisProtocol.Open("demo", null), status, null, default);

        Assert.StartsWith(beginning, error.Message, StringComparison.Ordinal);
        Assert.Null(error.ServerMessage);
    }

    [Fact]
    public void Rejected_event_socket_without_a_known_cause_has_no_hint()
        => Assert.Equal("events.eventWebsocket: 400 Bad Request", AriApiException.Create(StasisProtocol.Open("demo", null), 400, null, default).Message);

    [Fact]
    public void Message_names_operation_id_status_and_reason()
    {
        Assert.Equal("channels.answer channel-1: 404 Not Found: Channel not found", Create(404, """{"message":"Channel not found"}""", "Not Found").Message);
        Assert.Equal("channels.answer channel-1: 404 Not Found", Create(404, "").Message);
        Assert.Equal("channels.list: 500 Broken", AriApiException.Create(new AriRequestBuilder("GET", "channels", "channels.list").Build(), 500, "Broken", default).Message);
    }

    [Theory]
    [InlineData("Channel not in Stasis application", true)]
    [InlineData("channel NOT IN STASIS", true)]
    [InlineData("Channel is recording", false)]
    public void Channel_outside_Stasis_has_its_own_exception(string message, bool notInStasis)
    {
        AriApiException error = Create(409, $$"""{"message":"{{message}}"}""");

        Assert.IsAssignableFrom<AriConflictException>(error);
        Assert.Equal(notInStasis, error is AriNotInStasisException);
    }

    [Theory]
    [InlineData("""{"error":"No media"}""", "No media")]
    [InlineData("""{"x":{"message":"no"},"message":"yes"}""", "yes")]
    [InlineData("""{"message":"a\r\n\tb  c\u0007d"}""", "a b c d")]
    [InlineData("""{"message":""}""", """{"message":""}""")]
    [InlineData("""{"other":1}""", """{"other":1}""")]
    [InlineData("""{"message":{"deep":1}}""", """{"message":{"deep":1}}""")]
    [InlineData("plain\nwords", "plain words")]
    [InlineData("{\"message\":\"cut", "{\"message\":\"cut")]
    [InlineData("[1]", "[1]")]
    [InlineData("", null)]
    [InlineData("  \r\n ", null)]
    [InlineData(Page, "Too & Large The body is too long. Asterisk")]
    [InlineData("  <p>a</p><script>alert('x')</script>b", "a b")]
    [InlineData("<", "<")]
    public void Body_of_any_kind_becomes_one_plain_line(string body, string? expected)
        => Assert.Equal(expected, Create(500, body).ServerMessage);

    [Fact]
    public void Long_bodies_and_ids_are_truncated()
    {
        Assert.InRange(Create(500, new string('x', 100_000)).Message.Length, 100, 600);
        Assert.InRange(Create(500, $$"""{"message":"{{new string('x', 100_000)}}"}""").Message.Length, 100, 600);
        Assert.InRange(Create(500, "<p>" + new string('x', 100_000)).Message.Length, 100, 600);
        AriApiException error = Create(404, "", channelId: new string('i', 10_000) + "\n");
        Assert.InRange(error.Message.Length, 50, 300);
        Assert.Equal(10_001, error.ResourceId!.Length);
    }

    [Fact]
    public void Truncation_never_splits_a_surrogate_pair()
    {
        for (int length = 0; length < 4; length++)
        {
            string line = PlainText.Line(new string('x', length) + "🙂🙂🙂", 4);
            Assert.Equal(line, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)));
        }
    }

    [Fact]
    public void Bytes_that_are_not_text_are_accepted()
        => Assert.NotNull(AriApiException.Create(new AriRequestBuilder("GET", "x", "x").Build(), 500, null, [0xff, 0x00, 0xfe, 0x7b]).Message);
}
