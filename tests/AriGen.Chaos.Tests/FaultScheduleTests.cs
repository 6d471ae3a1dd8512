namespace AriGen.Chaos.Tests;

public sealed class FaultScheduleTests
{
    private static readonly FaultKind[] Kinds = Enum.GetValues<FaultKind>();

    [Fact]
    public void A_seed_gives_the_same_schedule_for_ever()
    {
        string[] schedule = [.. FaultSchedule.Of(4711, 4, Kinds).Select(static fault => fault.ToString())];
        Assert.Equal(
            [
                "   1 at once +1.4 s  CutFrame",
                "   2         +1.1 s  Html for 8.6 s",
                "   3         +1.2 s  CutBody",
                "   4         +1.9 s  Refuse for 6.0 s",
            ],
            schedule);
        Assert.NotEqual(FaultSchedule.Of(4711, 40, Kinds), FaultSchedule.Of(4712, 40, Kinds));
    }

    [Fact]
    public void Every_kind_comes_once_in_a_round()
    {
        IReadOnlyList<Fault> schedule = FaultSchedule.Of(1, 2 * Kinds.Length, Kinds);
        Assert.Equal(Kinds, schedule.Take(Kinds.Length).Select(static fault => fault.Kind).Order());
        Assert.Equal(Kinds, schedule.Skip(Kinds.Length).Select(static fault => fault.Kind).Order());
        Assert.All(schedule, static fault => Assert.InRange(fault.Duration.TotalSeconds, 0.2, 12));
    }
}
