namespace AriGen.Simulator.Tests.Outbound;

/// <summary>Parsing of files in the format of <c>websocket_client.conf</c>.</summary>
public sealed class WebSocketFileTests
{
    private const string Whole = """
        ; where it is
        [bot]
        type = websocket_client
        uri = ws://127.0.0.1:9098/media
        protocols = media,ari ; both
        username => me
        password = s3cret
        connection_type = persistent
        connection_timeout = 200
        reconnect_interval = 300
        reconnect_attempts = 7

        [asterisk]
        type = user
        password = other

        [events]
        type = outbound_websocket
        websocket_client_id = bot
        apps = one, two
        local_ari_user = asterisk
        subscribe_all = yes
        """;

    [Fact]
    public void All_of_it_is_read()
    {
        OutboundOptions read = WebSocketFile.Parse(Whole, "sockets.conf");
        Assert.Equal(
            new WebSocketClientConnection("bot", new Uri("ws://127.0.0.1:9098/media"))
            {
                Protocols = "media,ari",
                Username = "me",
                Password = "s3cret",
                IsPersistent = true,
                ConnectionTimeout = TimeSpan.FromMilliseconds(200),
                ReconnectInterval = TimeSpan.FromMilliseconds(300),
                ReconnectAttempts = 7,
            },
            Assert.Single(read.Clients));
        OutboundWebSocket socket = Assert.Single(read.Sockets);
        Assert.Equal(("events", "bot", "asterisk", true), (socket.Name, socket.Client, socket.User, socket.SubscribeAll));
        Assert.Equal(["one", "two"], socket.Applications);
    }

    [Theory]
    [InlineData("password = s3cret", "f(1): this is neither a section nor a setting")]
    [InlineData("[bot]\ns3cret", "f(2): this is neither a section nor a setting")]
    [InlineData("\n[bot]\ntype = websocket_client\npassword = s3cret", "f(2): [bot] lacks a setting that it needs")]
    [InlineData("[bot]\ntype = websocket_client\nuri = http://me:s3cret@localhost/", "f(3): uri is unknown, or has an invalid value")]
    [InlineData("[bot]\ntype = websocket_client\nuri = ws://localhost/\nreconnect_attempts = often", "f(4): reconnect_attempts is unknown, or has an invalid value")]
    [InlineData("[bot]\ntype = websocket_client\npasswort = s3cret", "f(3): passwort is unknown, or has an invalid value")]
    [InlineData("[events]\ntype = outbound_websocket\napps = one\nlocal_ari_user = asterisk", "f(1): [events] lacks a setting that it needs")]
    public void What_cannot_be_read_is_told_with_its_line(string text, string complaint)
        => Assert.Equal(complaint, Assert.Throws<ArgumentException>(() => WebSocketFile.Parse(text, "f")).Message);
}
