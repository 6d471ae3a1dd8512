namespace AriGen.Simulator.Tests;

/// <summary>A call through the simulator, as a user's first test has it.</summary>
public sealed class FirstCallTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(null)]
    public async Task Alice_calls_and_hangs_up(int? port)
    {
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { Port = port }, Ct);
        await using AriClient ari = new(asterisk.ClientOptions());
        await using StasisApp app = await ari.StartAppAsync("channel-dump", Ct);
        await using IAsyncEnumerator<AriEvent> events = app.ReadEventsAsync(Ct).GetAsyncEnumerator(Ct);

        SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call("1000");
        StasisStart start = await NextAsync<StasisStart>(events);
        Assert.Equal(call.ChannelId, start.Channel.Id);
        Assert.Equal(("PJSIP/alice-00000000", ChannelState.Up), (start.Channel.Name, start.Channel.State));
        Assert.Equal(("Alice", "1100"), (start.Channel.Caller.Name, start.Channel.Caller.Number));
        Assert.Equal([call.ChannelId], (await ari.Channels.ListAsync(Ct)).Select(static channel => channel.Id));

        call.Hangup();
        Assert.Equal(call.ChannelId, (await NextAsync<StasisEnd>(events)).Channel.Id);
        await Assert.ThrowsAsync<AriNotFoundException>(() => ari.Channels.GetAsync("none", Ct));
    }

    private static async Task<T> NextAsync<T>(IAsyncEnumerator<AriEvent> events)
        where T : AriEvent
    {
        while (await events.MoveNextAsync())
        {
            if (events.Current is T found)
            {
                return found;
            }
        }

        throw new InvalidOperationException($"The stream has ended without {typeof(T).Name}.");
    }
}
