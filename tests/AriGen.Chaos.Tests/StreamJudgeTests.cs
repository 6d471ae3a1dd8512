namespace AriGen.Chaos.Tests;

public sealed class StreamJudgeTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    /// <summary>Ten events, one a second, each accepted at once.</summary>
    private static readonly SentEvent[] Sent = [.. Enumerable.Range(1, 10).Select(static number => Event(number))];

    [Fact]
    public void A_hole_under_a_gap_is_declared()
    {
        StreamVerdict verdict = Judge(Read(1), Read(2), Gap(2.1, 5.5), Read(6), Read(7), Read(8), Read(9), Read(10));
        Assert.Equal((10, 7, 3), (verdict.Accepted, verdict.Delivered, verdict.InGap));
        Assert.Empty(verdict.Outside);
    }

    [Fact]
    public void A_hole_without_a_gap_is_outside()
    {
        StreamVerdict verdict = Judge(Read(1), Gap(0, 10), Read(2), Read(6), Read(7), Read(8), Read(9), Read(10));
        Assert.Equal([(3, Lost.NoGap), (4, Lost.NoGap), (5, Lost.NoGap)], Outside(verdict));
    }

    [Fact]
    public void A_gap_that_begins_late_or_ends_early_does_not_cover()
    {
        StreamVerdict verdict = Judge(Read(1), Read(2), Gap(3.6, 4.5), Read(6), Read(7), Read(8), Read(9), Read(10));
        Assert.Equal([(3, Lost.OutsideInterval), (5, Lost.OutsideInterval)], Outside(verdict));
    }

    [Fact]
    public void A_gap_may_begin_as_late_as_the_last_event_came()
    {
        StreamVerdict verdict = Judge(Read(1), Read(2, late: 3), Gap(5, 5.5), Read(6), Read(7), Read(8), Read(9), Read(10));
        Assert.Equal(3, verdict.InGap);
        Assert.Empty(verdict.Outside);
    }

    [Fact]
    public void Silence_at_the_end_is_outside()
    {
        StreamVerdict verdict = Judge(Read(1), Read(2), Read(3), Read(4), Read(5), Read(6), Read(7), Read(8));
        Assert.Equal([9L, 10L], verdict.Outside.Select(static one => one.Event.Number));
    }

    [Fact]
    public void Duplicates_and_reorderings_are_counted()
    {
        StreamVerdict verdict = Judge(Read(1), Read(3), Read(2), Read(2), Read(4), Read(5), Read(6), Read(7), Read(8), Read(9), Read(10));
        Assert.Equal((1, 1), (verdict.Duplicates, verdict.Reorderings));
        Assert.Empty(verdict.Outside);
    }

    [Fact]
    public void What_nobody_answered_for_is_not_judged()
    {
        SentEvent unknown = Event(2) with { Acceptance = Acceptance.Unknown }, refused = Event(3) with { Acceptance = Acceptance.Refused };
        SentEvent[] sent = [Event(1), unknown, refused, Event(4)];
        StreamVerdict verdict = StreamJudge.Judge(sent, [Read(1), Read(4), Read(2)]);
        Assert.Equal((2, 2, 2, 0), (verdict.Accepted, verdict.Delivered, verdict.NotAccepted, verdict.Reorderings));
        Assert.Empty(verdict.Outside);
    }

    private static IEnumerable<(long Number, Lost How)> Outside(StreamVerdict verdict)
        => verdict.Outside.Select(static one => (one.Event.Number, one.How));

    private static StreamVerdict Judge(params StreamEntry[] stream) => StreamJudge.Judge(Sent, stream);

    private static SentEvent Event(int number) => new(number, At(number), At(number), Acceptance.Accepted, 0);

    private static StreamEntry Read(int number, double late = 0) => new(At(number + late), number, null);

    private static StreamEntry Gap(double from, double to) => new(At(to), 0, new(At(from), At(to), "test"));

    private static DateTimeOffset At(double seconds) => Start + TimeSpan.FromSeconds(seconds);
}
