using AriGen.Simulator.Tests.Media;

namespace AriGen.Simulator.Tests.Determinism;

/// <summary>A clock that is advanced in large steps does not cost a client its connection.</summary>
public sealed class JumpingClockTests
{
    [Fact]
    public async Task Client_in_memory_keeps_its_connection_however_the_clock_jumps()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        for (int step = 0; step < 100; step++)
        {
            stage.Advance(20_000);
        }

        stage.Call.Hangup();
        AriEvent item;
        do
        {
            item = await stage.NextAsync<AriEvent>();
            Assert.IsNotType<AriGap>(item);
        }
        while (item is not StasisEnd);
    }
}
