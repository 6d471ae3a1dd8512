using System.Net;
using System.Net.Sockets;

namespace AriGen.Simulator.Tests.Media;

/// <summary>External media whose program takes its time.</summary>
public sealed class AudioSocketTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_server_goes_on_while_it_connects()
    {
        // The one connection that it has room for is there already, and nobody accepts: the next one gets no answer for a while.
        using TcpListener program = new(IPAddress.Loopback, 0);
        program.Start(backlog: 0);
        IPEndPoint address = (IPEndPoint)program.LocalEndpoint;
        using TcpClient first = new();
        await first.ConnectAsync(address, Ct);
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { Port = null }, Ct);
        await using AriClient ari = new(asterisk.ClientOptions());
        Task<AriGen.Channel> asked = ari.Channels.CreateExternalMediaAsync("app", "slin", new()
        {
            ChannelId = "em", ExternalHost = address.ToString(), Encapsulation = "audiosocket", Transport = "tcp", Data = Guid.NewGuid().ToString(),
        }, Ct);
        await ari.Asterisk.PingAsync(Ct);
        Assert.False(asked.IsCompleted);
        Assert.Empty(await ari.Channels.ListAsync(Ct));
        program.Stop();
        await Assert.ThrowsAnyAsync<AriApiException>(() => asked);
    }
}
