using CsCheck;

namespace AriGen.Runtime.Tests;

public class AriPathTests
{
    [Theory]
    [InlineData("1795467314.97", "1795467314.97")]
    [InlineData("PJSIP/alice", "PJSIP%2Falice")]
    [InlineData("a;b", "a%3Bb")]
    [InlineData("100%", "100%25")]
    [InlineData("%2F", "%252F")]
    [InlineData("a?b=c", "a%3Fb%3Dc")]
    [InlineData("a#b", "a%23b")]
    [InlineData("a+b c", "a%2Bb%20c")]
    [InlineData("a&b", "a%26b")]
    [InlineData(".", "%2E")]
    [InlineData("..", "%2E%2E")]
    [InlineData("...", "...")]
    [InlineData("a\r\nHost: b", "a%0D%0AHost%3A%20b")]
    [InlineData("Zoë", "Zo%C3%AB")]
    [InlineData("☎🙂", "%E2%98%8E%F0%9F%99%82")]
    [InlineData("http://x/y", "http%3A%2F%2Fx%2Fy")]
    [InlineData("\\..\\", "%5C..%5C")]
    public void Hole_is_one_escaped_segment(string id, string expected)
    {
        var request = new AriRequestBuilder("POST", $"channels/{id}/answer", "channels.answer").Build();

        Assert.Equal($"channels/{expected}/answer", request.Target);
        Assert.Equal(request.Path, request.Target);
        Assert.Equal(id, request.ResourceId);
    }

    [Fact]
    public void Server_reads_exactly_the_values_of_the_holes()
        => Gen.Select(Texts.NonEmpty, Texts.NonEmpty).Sample((first, second) =>
        {
            var request = new AriRequestBuilder("GET", $"a/{first}/b/{second}", "a.get").Build();
            (string[] segments, var query) = Target.Read(request.Target);
            Assert.Equal(["a", first, "b", second], segments);
            Assert.Empty(query);
            Assert.DoesNotContain(request.Target.Split('/'), segment => segment is "." or "..");
            Assert.Equal(first, request.ResourceId);
        });

    [Fact]
    public void Address_keeps_the_escapes_of_the_path()
        => Texts.NonEmpty.Sample(id =>
        {
            var address = new ServerAddress(new AriClientOptions { Username = "u" });
            var request = new AriRequestBuilder("GET", $"a/{id}", "a.get").Build();
            Assert.Equal("/ari/" + request.Target, address.Http(request).PathAndQuery);
            Assert.Equal("localhost", address.Http(request).Host);
        });

    [Fact]
    public void Empty_hole_is_rejected_by_name()
    {
        string? channelId = null;
        string bridgeId = "";

        Assert.Equal("channelId", Assert.Throws<ArgumentNullException>(() => new AriRequestBuilder("GET", $"channels/{channelId}", "c").Build()).ParamName);
        Assert.Equal("bridgeId", Assert.Throws<ArgumentException>(() => new AriRequestBuilder("GET", $"bridges/{bridgeId}", "b").Build()).ParamName);
    }

    [Fact]
    public void Values_that_a_target_cannot_encode_are_rejected()
    {
        // Not as inline data: attributes are stored in UTF-8, which has no halves of pairs.
        foreach (string id in (string[])["a\0b", "\0", "\ud83d", "a\ude42", "\ude42\ud83d"])
        {
            Assert.Throws<ArgumentException>(() => new AriRequestBuilder("GET", $"channels/{id}", "c").Build());
            Assert.Throws<ArgumentException>(() => new AriRequestBuilder("GET", "channels", "c").AddQuery("x", id).Build());
            Assert.Throws<ArgumentException>(() => new AriRequestBuilder("GET", "channels", "c").AddQuery("x", new[] { "a", id }).Build());
        }
    }

    [Fact]
    public void Path_without_holes_has_no_resource_ID()
        => Assert.Null(new AriRequestBuilder("GET", "channels", "channels.list").Build().ResourceId);
}
