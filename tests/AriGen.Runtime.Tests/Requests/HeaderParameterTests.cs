using System.Text;

namespace AriGen.Runtime.Tests;

/// <summary>Parameters that travel in headers, which vendors' operations may have.</summary>
public class HeaderParameterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Header_is_sent_and_cannot_replace_the_credentials()
    {
        await using var server = RawServer.Answering(RawServer.Answer("200 OK", """{"id":"c"}"""));
        await using TestClient client = TestClient.To(server.Address);

        await client.JsonAsync(
            new AriRequestBuilder("GET", "x", "vendor.x")
                .AddHeader("X-Text", "a b").AddHeader("X-Int", 1).AddHeader("X-Double", 1.5).AddHeader("X-Bool", true)
                .AddHeader("X-Date", DateTimeOffset.UnixEpoch).AddHeader("X-None", (string?)null).AddHeader("X-None", (int?)null)
                .AddHeader("Authorization", "Basic other").Build(),
            Token);

        string sent = Assert.Single(server.Requests);
        string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TestClient.User}:{TestClient.Secret}"));
        Assert.All(
            ["X-Text: a b", "X-Int: 1", "X-Double: 1.5", "X-Bool: true", "X-Date: 1970-01-01T00:00:00.000+0000", $"Authorization: Basic {credentials}"],
            header => Assert.Contains($"\r\n{header}\r\n", sent, StringComparison.Ordinal));
        Assert.DoesNotContain("X-None", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("other", sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\r\nX-Other: b")]
    [InlineData("a\0")]
    [InlineData("ä")]
    public void Value_with_a_line_break_is_rejected(string value)
    {
        var builder = new AriRequestBuilder("GET", "x", "vendor.x");

        ArgumentException refused = Assert.Throws<ArgumentException>("X-A", () => builder.AddHeader("X-A", value));
        Assert.Contains("vendor.x", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("name", () => builder.AddHeader("X A", "b"));
        Assert.Empty(builder.Build().Headers);
    }
}
