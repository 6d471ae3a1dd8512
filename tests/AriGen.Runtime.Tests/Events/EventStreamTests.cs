using System.Runtime.CompilerServices;
using System.Text;

namespace AriGen.Runtime.Tests.Events;

public sealed class EventStreamTests
{
    [Fact]
    public async Task Every_reader_gets_all_events_in_order()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent>[] readers = [.. Enumerable.Range(0, 100).Select(_ => app.Reader())];
        socket.Send(1, 50);
        foreach (IAsyncEnumerator<AriEvent> reader in readers)
        {
            Assert.Equal(EventReading.Numbers(1, 50), await reader.TakeAsync(50));
        }

        await app.DisposeAsync();
        foreach (IAsyncEnumerator<AriEvent> reader in readers)
        {
            Assert.False(await reader.MoveNextAsync());
        }
    }

    [Fact]
    public async Task First_reader_gets_earlier_events_and_a_later_reader_does_not()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        socket.Send(1, 2);
        IAsyncEnumerator<AriEvent> first = app.Reader();
        Assert.Equal(EventReading.Numbers(1, 2), await first.TakeAsync(2));

        IAsyncEnumerator<AriEvent> second = app.Reader();
        socket.Send(3, 4);
        Assert.Equal(EventReading.Numbers(3, 4), await second.TakeAsync(2));
        Assert.Equal(EventReading.Numbers(3, 4), await first.TakeAsync(2));
    }

    [Fact]
    public async Task Events_between_two_readers_are_kept()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        socket.Send(1, 3);
        for (int n = 1; n <= 3; n++)
        {
            Assert.Equal(new NumberedEvent(n), await app.ReadEventsAsync(Stage.Token).FirstAsync(Stage.Token));
        }

        socket.Send(4, 4);
        await socket.ReceivedAsync();
        using CancellationTokenSource cancel = new();
        Assert.Equal(new NumberedEvent(4), await app.ReadEventsAsync(cancel.Token).FirstAsync(Stage.Token));

        // Also where the last reader is cancelled while it waits, or with events that it has not read.
        Task<AriEvent> waiting = app.ReadEventsAsync(cancel.Token).FirstAsync(Stage.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        socket.Send(5, 5);
        Assert.Equal(new NumberedEvent(5), await app.ReadEventsAsync(Stage.Token).FirstAsync(Stage.Token));
    }

    [Fact]
    public async Task Events_kept_for_the_next_reader_are_limited_and_losses_counted()
    {
        await using Stage stage = new(capacity: 2);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        socket.Send(1, 1);
        Assert.Equal(new NumberedEvent(1), await app.ReadEventsAsync(Stage.Token).FirstAsync(Stage.Token));
        socket.Send(2, 6);
        await socket.ReceivedAsync();
        IAsyncEnumerator<AriEvent> next = app.Reader();
        Assert.Equal(EventReading.Numbers(2, 3), await next.TakeAsync(2));
        Assert.Equal(3, Assert.IsType<AriGap>(await next.NextAsync()).Count);
    }

    [Fact]
    public async Task Only_the_last_reader_passes_its_unread_events_to_the_next()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> one = app.Reader();
        IAsyncEnumerator<AriEvent> two = app.Reader();
        socket.Send(1, 2);
        Assert.Equal(EventReading.Numbers(1, 2), await one.TakeAsync(2));
        await two.DisposeAsync();
        IAsyncEnumerator<AriEvent> three = app.Reader();
        socket.Send(3, 3);
        Assert.Equal(new NumberedEvent(3), await three.NextAsync());
        await three.DisposeAsync();
        await one.DisposeAsync();

        // What the last one has not read stays, also beyond the end of the application.
        await app.StopAsync(Stage.Token);
        Assert.Equal([new NumberedEvent(3)], await app.Reader().ToEndAsync());
    }

    [Fact]
    public async Task A_reader_counts_from_the_call_and_not_from_its_first_read()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await using IAsyncEnumerator<AriEvent> other = app.Reader();
        IAsyncEnumerable<AriEvent> events = app.ReadEventsAsync(Stage.Token);
        socket.Send(1, 1);
        await other.NextAsync();
        Assert.Equal(new NumberedEvent(1), await events.GetAsyncEnumerator(Stage.Token).NextAsync());
    }

    [Fact]
    public async Task A_slow_reader_loses_events_with_their_number_and_a_fast_one_none()
    {
        await using Stage stage = new(capacity: 10);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> slow = app.Reader();
        IAsyncEnumerator<AriEvent> fast = app.Reader();
        for (int n = 1; n <= 35; n++)
        {
            socket.Send(n, n);
            Assert.Equal(new NumberedEvent(n), await fast.NextAsync());
        }

        Assert.Equal(EventReading.Numbers(1, 10), await slow.TakeAsync(10));
        DateTimeOffset now = stage.Time.GetUtcNow();
        Assert.Equal(EventReading.TooSlow(25, now, now), await slow.NextAsync());
        socket.Send(36, 36);
        Assert.Equal(new NumberedEvent(36), await slow.NextAsync());
    }

    [Fact]
    public async Task Losses_without_a_reader_are_counted()
    {
        await using Stage stage = new(capacity: 5);
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        socket.Send(1, 8);
        await app.DisposeAsync();
        List<AriEvent> items = await app.Reader().ToEndAsync();
        Assert.Equal(EventReading.Numbers(1, 5), items[..5]);
        Assert.Equal(3, Assert.IsType<AriGap>(items[5]).Count);
    }

    [Fact]
    public async Task Unknown_and_malformed_messages_are_events()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        string[] messages = ["""{"type":"Novelty","x":1}""", """{"type":"Numbered","n":"one"}""", """{"n":1}""", "[]", "42", "no json", "", "{\"type\":\"Numb"];
        foreach (string message in messages)
        {
            socket.Send(message);
        }

        socket.Send(1, 1);
        List<AriEvent> items = await app.Reader().TakeAsync(messages.Length + 1);
        UnknownEvent novelty = Assert.IsType<UnknownEvent>(items[0]);
        Assert.Equal("Novelty", novelty.Type);
        Assert.Null(novelty.Error);
        Assert.Equal("Numbered", items[1].Type);
        for (int index = 1; index < messages.Length; index++)
        {
            UnknownEvent faulty = Assert.IsType<UnknownEvent>(items[index]);
            Assert.NotNull(faulty.Error);

            // Nothing is thrown away: what is JSON is there as JSON, the rest as it came.
            Assert.Equal(messages[index], index < 5 ? faulty.Json.ToString() : Encoding.UTF8.GetString(faulty.RawJson.Span));
        }

        Assert.Equal(new NumberedEvent(1), items[^1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Raw_json_is_kept_if_the_option_is_set(bool keep)
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync(new() { KeepRawJson = keep });
        socket.Send(7, 7);
        AriEvent item = await app.Reader().NextAsync();
        Assert.Equal(keep ? """{"type":"Numbered","n":7}""" : "", Encoding.UTF8.GetString(item.RawJson.Span));
    }

    [Fact]
    public async Task Canceled_reader_ends_at_once_and_no_other_does()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        using CancellationTokenSource call = new();
        using CancellationTokenSource loop = new();
        IAsyncEnumerator<AriEvent> waiting = app.ReadEventsAsync(call.Token).GetAsyncEnumerator(Stage.Token);
        IAsyncEnumerator<AriEvent> holding = app.ReadEventsAsync(Stage.Token).GetAsyncEnumerator(loop.Token);
        IAsyncEnumerator<AriEvent> other = app.Reader();
        Task<bool> next = waiting.MoveNextAsync().AsTask();
        await call.CancelAsync();
        Assert.Equal(call.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next)).CancellationToken);

        // What it still holds does not matter.
        socket.Send(1, 2);
        Assert.Equal(EventReading.Numbers(1, 2), await other.TakeAsync(2));
        await loop.CancelAsync();
        Assert.Equal(loop.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await holding.MoveNextAsync())).CancellationToken);
    }

    [Fact]
    public async Task Reader_canceled_before_its_start_takes_no_events_of_the_first()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        socket.Send(1, 1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await app.ReadEventsAsync(new CancellationToken(true)).GetAsyncEnumerator(Stage.Token).MoveNextAsync());
        Assert.Equal(new NumberedEvent(1), await app.Reader().NextAsync());
    }

    [Fact]
    public async Task Loop_that_throws_does_not_affect_other_readers()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        IAsyncEnumerator<AriEvent> other = app.Reader();
        Task throwing = ThrowAsync(app.ReadEventsAsync(Stage.Token));
        socket.Send(1, 3);
        await Assert.ThrowsAsync<FormatException>(() => throwing);
        Assert.Equal(EventReading.Numbers(1, 3), await other.TakeAsync(3));
    }

    [Fact]
    public async Task Stream_cannot_be_enumerated_twice()
    {
        await using Stage stage = new();
        (StasisApp app, _) = await stage.StartAsync();
        IAsyncEnumerable<AriEvent> events = app.ReadEventsAsync(Stage.Token);
        _ = events.GetAsyncEnumerator(Stage.Token);
        Assert.Throws<InvalidOperationException>(() => events.GetAsyncEnumerator(Stage.Token));
    }

    [Fact]
    public async Task Readers_that_have_ended_are_removed()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await using IAsyncEnumerator<AriEvent> steady = app.Reader();
        List<WeakReference> gone = [];
        for (int n = 1; n <= 1000; n++)
        {
            gone.Add(ReadOne(app));
            socket.Send(n, n);
            Assert.Equal(new NumberedEvent(n), await steady.NextAsync());
        }

        Assert.True(await AllCollectedAsync(gone));
    }

    [Fact]
    public async Task Reader_that_is_never_used_is_collected()
    {
        await using Stage stage = new();
        (StasisApp app, FakeSocket socket) = await stage.StartAsync();
        await using IAsyncEnumerator<AriEvent> steady = app.Reader();
        List<WeakReference> held = await FillForgottenAsync(app, socket, steady);
        Assert.True(await AllCollectedAsync(held));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ReadOne(StasisApp app)
    {
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        Assert.False(reader.MoveNextAsync().AsTask().IsCompleted);
        Assert.True(reader.DisposeAsync().AsTask().IsCompletedSuccessfully);
        return new(reader);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<List<WeakReference>> FillForgottenAsync(StasisApp app, FakeSocket socket, IAsyncEnumerator<AriEvent> steady)
    {
        _ = app.ReadEventsAsync();
        socket.Send(1, 100);
        return [.. (await steady.TakeAsync(100)).Select(static item => new WeakReference(item))];
    }

    private static async Task<bool> AllCollectedAsync(List<WeakReference> references)
    {
        // The last ones may still stand in the field of the reader that took them, or on the receive loop's stack.
        const int Last = 3;

        // Leaves the stack of the reads, whose locals hold what they have read, and goes round again:
        // what a finalizer lets go is collected only after it has run, and collections of other tests come between.
        for (int round = 0; round < 100 && references.Count(static reference => reference.IsAlive) > Last; round++)
        {
            await Task.Yield();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return references.Count(static reference => reference.IsAlive) <= Last;
    }

    private static async Task ThrowAsync(IAsyncEnumerable<AriEvent> events)
    {
        await foreach (AriEvent item in events)
        {
            throw new FormatException(item.ToString());
        }
    }
}
