namespace AriGen.Runtime.Tests;

public class AriGapTests
{
    private static readonly DateTimeOffset From = new(2026, 11, 23, 22, 14, 32, TimeSpan.FromHours(1));

    [Fact]
    public void Gap_is_described_in_a_sentence()
    {
        var gap = new AriGap { Reason = AriGapReason.Reconnected, From = From, To = From.AddSeconds(4) };
        Assert.Equal("the connection was lost after 2026-11-23 21:14:32.000Z and restored at 2026-11-23 21:14:36.000Z", gap.ToString());

        gap = gap with { Reason = AriGapReason.ReaderTooSlow, Count = 17 };
        Assert.Equal("the reader was too slow from 2026-11-23 21:14:32.000Z to 2026-11-23 21:14:36.000Z; 17 events were dropped", gap.ToString());
    }
}
