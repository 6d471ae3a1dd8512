using System.Text.Json;

namespace AriGen.Simulator.Tests;

/// <summary>The simulator's own events do not get in the way of those of the program.</summary>
public sealed class EventJsonTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_that_is_read_from_json_is_one_of_the_program()
    {
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { Port = null }, Ct);
        await using AriClient ari = new(asterisk.ClientOptions());
        await using StasisApp app = await ari.StartAppAsync("channel-dump", Ct);
        asterisk.Endpoint("PJSIP/alice").Call("1000");
        AriEvent start = await app.ReadEventsAsync(Ct).FirstAsync(static e => e is StasisStart, Ct);
        Assert.Equal(start, JsonSerializer.Deserialize<AriEvent>(JsonSerializer.Serialize(start)));
    }
}
