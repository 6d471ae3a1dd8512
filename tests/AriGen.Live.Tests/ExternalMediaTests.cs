using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AriGen.Live;

/// <summary>The sound of a call, as RTP to a program of ours.</summary>
public sealed class ExternalMediaTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Rtp_of_a_bridge_arrives_at_our_port()
    {
        Assert.SkipUnless(LiveSettings.Url.IsLoopback, "The server is on another machine, and may not reach a port of this one.");
        using UdpClient ear = new(new IPEndPoint(IPAddress.Loopback, 0));
        string host = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)ear.Client.LocalEndPoint!).Port}");
        EventRecorder app = await StartAppAsync();
        ChannelHandle speaker = await CallAsync(app, "1001");

#if ARI_22
        Channel media = await Ari.Channels.CreateExternalMediaAsync(app.Name, "ulaw", new()
        {
            ExternalHost = host,
            Encapsulation = ExternalMediaEncapsulation.Rtp,
            Transport = ExternalMediaTransport.Udp,
            ConnectionType = ExternalMediaConnectionType.Client,
            Direction = ExternalMediaDirection.Both,
            Variables = new() { ["LEG"] = "media" },
        }, Ct);
#else
        Channel media = await Ari.Channels.CreateExternalMediaAsync(app.Name, host, "ulaw", new() { Variables = new() { ["LEG"] = "media" } }, Ct);
#endif
        await app.WaitForAsync<StasisStart>(e => e.Channel.Id == media.Id);
        Assert.Equal("media", (await Ari.Channels.GetVariableAsync(media.Id, "LEG", Ct)).Value);
        Assert.Equal("127.0.0.1", (await Ari.Channels.GetVariableAsync(media.Id, "UNICASTRTP_LOCAL_ADDRESS", Ct)).Value);

        BridgeHandle room = Ari.Bridge(await Ari.Bridges.CreateAsync(new() { Type = "mixing" }, Ct));
        await room.AddChannelAsync([speaker.Id, media.Id], cancellationToken: Ct);

        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        UdpReceiveResult packet = await ear.ReceiveAsync(patience.Token);
        Assert.Equal(0x80, packet.Buffer[0] & 0xC0);
        Assert.Equal(172, packet.Buffer.Length);
    }
}
