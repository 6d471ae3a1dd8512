using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace AriGen.Twins.Media;

/// <summary>Channels to programs that receive and send audio.</summary>
public sealed class ExternalMediaTests
{
    [Fact]
    public Task Rtp() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await ListenAsync(s);
        await s.PostAsync($"channels/externalMedia?app={s.Name("app")}&channelId={s.Name("em")}&external_host=127.0.0.1:19000&format=slin16&data=x+y&direction=both", """{"variables":{"EM":"1"}}""");
        await app.UntilAsync("StasisStart");
        await s.GetAsync($"channels/{s.Name("em")}");
        await s.PlayAsync("em", "p", "sound:beep");
        await app.UntilAsync("PlaybackFinished");
        await s.DeleteAsync($"channels/{s.Name("em")}");
        await app.UntilAsync("ChannelDestroyed");
    });

    [Fact]
    public Task Requests_that_are_refused() => Twin.PlayAsync(async s =>
    {
        await ListenAsync(s);
        string app = $"app={s.Name("app")}", host = "external_host=127.0.0.1:19000", format = "format=ulaw", media = "channels/externalMedia?";
        foreach (string query in new[]
        {
            "", $"{host}&{format}", $"app=&{host}&{format}", $"{app}&{format}", $"{app}&external_host=&{format}", $"{app}&{host}", $"{app}&{host}&format=",
            $"{app}&external_host=127.0.0.1&{format}", $"{app}&external_host=127.0.0.1:x&{format}", $"{app}&{host}&format=nonsense", $"{app}&{host}&{format}&encapsulation=nonsense",
            $"{app}&{host}&{format}&transport=nonsense", $"{app}&{host}&{format}&direction=nonsense", $"{app}&{host}&{format}&encapsulation=rtp&transport=tcp",
            $"{app}&{host}&{format}&encapsulation=audiosocket&transport=udp", $"{app}&{host}&{format}&encapsulation=audiosocket", $"{app}&{host}&{format}&encapsulation=none&transport=udp",
            $"{app}&{host}&{format}&encapsulation=audiosocket&transport=tcp", $"{app}&{host}&{format}&encapsulation=audiosocket&transport=tcp&data=nonsense",
            $"{app}&external_host=127.0.0.1:1&{format}&encapsulation=audiosocket&transport=tcp&data=40325ec2-5efd-4bd3-805f-53576e581d13",
            $"{app}&external_host=nonsense&{format}&encapsulation=none&transport=websocket&connection_type=client", $"{app}&{format}&encapsulation=none&transport=websocket&connection_type=client",
            $"{app}&external_host=nonsense&{format}&encapsulation=none&transport=websocket&connection_type=server", $"{app}&external_host=INCOMING&{format}&encapsulation=none&transport=websocket",
            $"{app}&{format}&encapsulation=rtp&transport=websocket&connection_type=server", $"{app}&{format}&transport=websocket&connection_type=server",
            $"{app}&format=nonsense&encapsulation=none&transport=websocket&connection_type=server",
            $"{app}&{host}&{format}&connection_type=server", $"{app}&{host}&connection_type=server", $"{app}&{format}&connection_type=server&direction=nonsense",
            $"{app}&{host}&{format}&encapsulation=audiosocket&transport=tcp&data=x&connection_type=server", $"{app}&{host}&{format}&connection_type=server&transport=tcp",
            $"{app}&{host}&{format}&encapsulation=none&transport=udp&connection_type=server", $"{app}&external_host=127.0.0.1&{format}&connection_type=server",
            $"{app}&{format}&encapsulation=rtp&transport=tcp", $"{app}&{format}&encapsulation=audiosocket", $"{app}&encapsulation=audiosocket&transport=tcp",
            $"{app}&{host}&encapsulation=audiosocket", $"{app}&external_host=nonsense&{format}&encapsulation=rtp&transport=udp",
            $"{app}&external_host=nosuch.invalid:99&{format}", $"{app}&external_host=:99&{format}", $"{app}&external_host=127.0.0.1:&{format}",
        })
        {
            await s.PostAsync(media + query);
        }

        await s.PostAsync($"{media}{app}&{host}&{format}", """{"variables":{"A":1}}""");
    });

    [Fact]
    public Task Functions_among_the_variables() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await ListenAsync(s);
        await s.PostAsync($"channels/externalMedia?app={s.Name("app")}&channelId={s.Name("em")}&external_host=127.0.0.1:19000&format=ulaw", """{"variables":{"A":"1","CALLERID(name)":"Em","CALLERID(num)":"55","CHANNEL(language)":"de","CALLERID(nonsense)":"x"}}""");
        await app.UntilAsync("StasisStart");
        await s.GetAsync($"channels/{s.Name("em")}");
    });

    [Fact]
    public Task Statistics() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await ListenAsync(s);
        await s.PostAsync($"channels/externalMedia?app={s.Name("app")}&channelId={s.Name("em")}&external_host=127.0.0.1:19000&format=ulaw");
        await s.PostAsync($"channels/externalMedia?app={s.Name("app")}&channelId={s.Name("ws")}&format=ulaw&encapsulation=none&transport=websocket&connection_type=server");
        await app.UntilAsync("StasisStart");
        await s.GetAsync($"channels/{s.Name("em")}/rtp_statistics");
        await s.GetAsync($"channels/{s.Name("ws")}/rtp_statistics");
        await s.GetAsync($"channels/{s.Name("none")}/rtp_statistics");
    });

    [Fact]
    public Task Addresses() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        await ListenAsync(s);
        foreach (string host in new[] { "127.0.0.1:99999", "[::1]:19000" })
        {
            await s.PostAsync($"channels/externalMedia?app={s.Name("none")}&external_host={host}&format=ulaw");
        }
    });

    [Fact]
    public Task An_id_in_use() => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one");
        await s.PostAsync($"channels/externalMedia?app={s.Name("app")}&channelId={s.Name("one")}&external_host=127.0.0.1:19000&format=ulaw");
    });

    [Fact]
    public Task AudioSocket_closed_by_the_program() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await ListenAsync(s);
        using TcpListener program = new(IPAddress.Loopback, 0);
        program.Start();
        int port = ((IPEndPoint)program.LocalEndpoint).Port;
        s.Neutral(port.ToString(System.Globalization.CultureInfo.InvariantCulture), "<port>");
        Task<TcpClient> accepted = program.AcceptTcpClientAsync();
        Guid id = Guid.NewGuid();
        await s.PostAsync($"channels/externalMedia?app={s.Name("app")}&channelId={s.Name("em")}&external_host=127.0.0.1:{port}&format=slin&encapsulation=audiosocket&transport=tcp&data={id}");
        using (TcpClient socket = await accepted)
        {
            byte[] frame = new byte[19];
            await socket.GetStream().ReadExactlyAsync(frame, TestContext.Current.CancellationToken);
            Assert.Equal(id, new Guid(frame.AsSpan(3), bigEndian: true));
            Assert.Equal([1, 0, 16], frame[..3]);
            await app.UntilAsync("StasisStart");
        }

        await app.UntilAsync("ChannelDestroyed");
    });

    [Fact]
    public Task WebSocket_that_nobody_opens() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await ListenAsync(s);
        await s.PostAsync($"channels/externalMedia?app={s.Name("app")}&channelId={s.Name("em")}&external_host=INCOMING&format=ulaw&encapsulation=none&transport=websocket&connection_type=server");
        await s.GetAsync($"channels/{s.Name("em")}");
        await s.DeleteAsync($"channels/{s.Name("em")}");
        await app.UntilAsync("ChannelDestroyed");
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task WebSocket_opened_by_the_program(bool closesByItself) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await ListenAsync(s);
        Exchange made = await s.PostAsync($"channels/externalMedia?app={s.Name("app")}&channelId={s.Name("em")}&format=slin16&encapsulation=none&transport=websocket&connection_type=server&transport_data=n");
        using ClientWebSocket program = new();
        program.Options.AddSubProtocol("media");
        string id = made.Json.GetProperty("channelvars").GetProperty("MEDIA_WEBSOCKET_CONNECTION_ID").GetString()!;
        await program.ConnectAsync(new UriBuilder(new Uri(s.Url, $"media/{id}")) { Scheme = "ws" }.Uri, TestContext.Current.CancellationToken);
        byte[] buffer = new byte[4096];
        ValueWebSocketReceiveResult first = await program.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken);
        Assert.StartsWith("MEDIA_START", System.Text.Encoding.UTF8.GetString(buffer, 0, first.Count), StringComparison.Ordinal);
        await program.SendAsync("ANSWER"u8.ToArray().AsMemory(), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        await app.UntilAsync("StasisStart");
        if (closesByItself)
        {
            await program.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        }
        else
        {
            await s.DeleteAsync($"channels/{s.Name("em")}");
        }

        await app.UntilAsync("ChannelDestroyed");
    });

    private static Task<Listener> ListenAsync(Scenario s)
    {
        // The server chooses ports and addresses, and sends variables in arbitrary order.
        s.Neutral("0x[0-9a-f]+", "<address>");
        s.Neutral("\"UNICASTRTP_LOCAL_PORT\":\"\\d+\"", "\"UNICASTRTP_LOCAL_PORT\":\"<port>\"");
        ExternalMediaStage.Loose(s);
        return s.ListenAsync(s.Name("app"));
    }
}
