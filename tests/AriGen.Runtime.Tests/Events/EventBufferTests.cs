using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;

namespace AriGen.Runtime.Tests.Events;

public sealed class EventBufferTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private enum Step
    {
        Push,
        Read,
        Reconnect,
    }

    [Fact]
    public async Task Lost_events_are_one_gap_in_their_place()
    {
        EventBuffer buffer = NewBuffer(2);
        Push(buffer, 1, 5);
        Assert.Equal(new NumberedEvent(1), await NextAsync(buffer));
        Push(buffer, 6, 6);

        Assert.Equal(new NumberedEvent(2), await NextAsync(buffer));
        Assert.Equal(EventReading.TooSlow(3, At(3), At(5)), await NextAsync(buffer));
        Assert.Equal(new NumberedEvent(6), await NextAsync(buffer));
    }

    [Fact]
    public async Task Total_length_of_messages_is_limited()
    {
        EventBuffer buffer = NewBuffer(100, bytes: 25);
        Push(buffer, 1, 4);
        Assert.Equal(new NumberedEvent(1), await NextAsync(buffer));
        buffer.Push(new NumberedEvent(5), 16, At(5));
        buffer.Push(new NumberedEvent(6), 15, At(6));

        Assert.Equal(new NumberedEvent(2), await NextAsync(buffer));
        Assert.Equal(EventReading.TooSlow(3, At(3), At(5)), await NextAsync(buffer));
        Assert.Equal(new NumberedEvent(6), await NextAsync(buffer));

        // One event is taken however long it is.
        buffer.Push(new NumberedEvent(7), 1000, At(7));
        buffer.Push(new NumberedEvent(8), 1, At(8));
        Assert.Equal(new NumberedEvent(7), await NextAsync(buffer));
        Assert.Equal(EventReading.TooSlow(1, At(8), At(8)), await NextAsync(buffer));
    }

    [Fact]
    public async Task Gap_at_the_end_is_read_without_another_event()
    {
        EventBuffer buffer = NewBuffer(1);
        Push(buffer, 1, 3);
        buffer.End(null);

        Assert.Equal(new NumberedEvent(1), await NextAsync(buffer));
        Assert.Equal(EventReading.TooSlow(2, At(2), At(3)), await NextAsync(buffer));
        Assert.False(await buffer.MoveNextAsync());
    }

    [Fact]
    public async Task Reconnect_keeps_its_place_between_losses()
    {
        EventBuffer buffer = NewBuffer(1);
        Push(buffer, 1, 2);
        buffer.Push(EventReading.Reconnected(At(3), At(4)), 0, At(4));
        Push(buffer, 5, 6);
        buffer.Push(EventReading.Reconnected(At(7), At(8)), 0, At(8));

        // The losses on both sides of the reconnect are one gap with their exact number, and both reconnects are one.
        Assert.Equal(new NumberedEvent(1), await NextAsync(buffer));
        Assert.Equal(EventReading.TooSlow(3, At(2), At(6)), await NextAsync(buffer));
        Assert.Equal(EventReading.Reconnected(At(3), At(8)), await NextAsync(buffer));
    }

    [Fact]
    public async Task Waiting_reader_gets_the_event_directly()
    {
        EventBuffer buffer = NewBuffer(1);
        for (int n = 1; n <= 100; n++)
        {
            ValueTask<bool> next = buffer.MoveNextAsync();
            Assert.False(next.IsCompleted);
            Push(buffer, n, n);
            Assert.True(await next);
            Assert.Equal(new NumberedEvent(n), buffer.Current);
        }
    }

    [Fact]
    public async Task Second_concurrent_read_throws_and_does_not_affect_the_first()
    {
        EventBuffer buffer = NewBuffer(1);
        ValueTask<bool> next = buffer.MoveNextAsync();
        Assert.Throws<InvalidOperationException>(() => { _ = buffer.MoveNextAsync().AsTask(); });
        Push(buffer, 1, 1);
        Assert.True(await next);
    }

    [Fact]
    public void Nothing_is_allocated_for_an_event_that_is_buffered()
    {
        EventBuffer buffer = NewBuffer(64);
        NumberedEvent item = new(1);
        long Round()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int n = 0; n < 10_000; n++)
            {
                buffer.Push(item, 10, Start);
                buffer.Push(item, 10, Start);
                Assert.True(Take(buffer) && Take(buffer));
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Round();
        Assert.Equal(0, Round());
    }

    [Fact]
    public void Every_event_is_delivered_or_counted_whatever_the_schedule() =>
        Gen.Select(Gen.Int[1, 6], Gen.Frequency((6, Gen.Const(Step.Push)), (5, Gen.Const(Step.Read)), (1, Gen.Const(Step.Reconnect))).Array[0, 80])
            .Sample((capacity, steps) => Replay(capacity, steps));

    [Fact]
    public async Task Every_event_is_delivered_or_counted_when_reader_and_writer_race()
    {
        const int Count = 200_000;
        EventBuffer buffer = NewBuffer(16);
        Task<(long Read, long Lost)> reading = Task.Run(() => CountAsync(buffer));
        for (int n = 1; n <= Count; n++)
        {
            buffer.Push(new NumberedEvent(n), 10, At(n));
        }

        buffer.End(null);
        (long read, long lost) = await reading;
        Assert.Equal(Count, read + lost);
    }

    private static async Task<(long Read, long Lost)> CountAsync(EventBuffer buffer)
    {
        long read = 0;
        long lost = 0;
        int last = 0;
        while (await buffer.MoveNextAsync())
        {
            if (buffer.Current is AriGap gap)
            {
                lost += gap.Count!.Value;
                last += (int)gap.Count.Value;
            }
            else
            {
                read++;
                Assert.Equal(++last, ((NumberedEvent)buffer.Current!).N);
            }
        }

        return (read, lost);
    }

    private static void Replay(int capacity, Step[] steps)
    {
        EventBuffer buffer = NewBuffer(capacity);
        int pushed = 0;
        int reconnects = 0;
        int held = 0;
        List<AriEvent> read = [];
        foreach (Step step in steps)
        {
            switch (step)
            {
                case Step.Push:
                    // What fits is a matter of the events that are held and of nothing else.
                    Delivery expected = held < capacity ? Delivery.Accepted : Delivery.Lost;
                    Delivery actual = buffer.Push(new NumberedEvent(++pushed), 10, At(pushed));
                    Assert.Equal(expected, actual == Delivery.FirstLost ? Delivery.Lost : actual);
                    held += expected == Delivery.Accepted ? 1 : 0;
                    break;
                case Step.Reconnect:
                    buffer.Push(EventReading.Reconnected(At(pushed), At(pushed)), 0, At(pushed));
                    reconnects++;
                    break;
                default:
                    if (buffer.TryTake(out WaitingEvent next))
                    {
                        read.Add(next.Item);
                        held -= next.Item is AriGap ? 0 : 1;
                    }

                    break;
            }
        }

        while (buffer.TryTake(out WaitingEvent next))
        {
            read.Add(next.Item);
        }

        Check(read, pushed, reconnects);
    }

    private static void Check(List<AriEvent> read, int pushed, int reconnects)
    {
        int next = 1;
        bool exact = true;
        foreach (AriEvent item in read)
        {
            switch (item)
            {
                case AriGap { Reason: AriGapReason.ReaderTooSlow } gap:
                    next += (int)gap.Count!.Value;
                    break;
                case AriGap:
                    exact &= reconnects > 0;
                    break;
                case NumberedEvent numbered:
                    // In order, and every number that is missing was counted just before.
                    Assert.Equal(next++, numbered.N);
                    break;
            }
        }

        Assert.True(exact);
        Assert.Equal(pushed + 1, next);
        Assert.Equal(reconnects > 0, read.Exists(static item => item is AriGap { Reason: AriGapReason.Reconnected }));
    }

    private static EventBuffer NewBuffer(int capacity, long bytes = long.MaxValue)
    {
        EventBufferLimits limits = new(capacity, bytes);
        return new(new EventHub(limits, TimeProvider.System, new EventReport("demo", capacity, NullLogger.Instance)), limits);
    }

    private static void Push(EventBuffer buffer, int first, int last)
    {
        for (int n = first; n <= last; n++)
        {
            buffer.Push(new NumberedEvent(n), 10, At(n));
        }
    }

    private static bool Take(EventBuffer buffer)
    {
        ValueTask<bool> next = buffer.MoveNextAsync();
        return next.IsCompletedSuccessfully && next.Result;
    }

    private static async Task<AriEvent?> NextAsync(EventBuffer buffer)
    {
        Assert.True(await buffer.MoveNextAsync());
        return buffer.Current;
    }

    private static DateTimeOffset At(int second) => Start.AddSeconds(second);
}
