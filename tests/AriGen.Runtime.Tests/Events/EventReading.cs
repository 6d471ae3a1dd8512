namespace AriGen.Runtime.Tests.Events;

/// <summary>Short ways to read a stream in a test.</summary>
internal static class EventReading
{
    public static IAsyncEnumerator<AriEvent> Reader(this StasisApp app) => app.ReadEventsAsync(Stage.Token).GetAsyncEnumerator(Stage.Token);

    public static async Task<AriEvent> NextAsync(this IAsyncEnumerator<AriEvent> reader)
    {
        Assert.True(await reader.MoveNextAsync(), "The stream has ended.");
        return reader.Current;
    }

    public static async Task<List<AriEvent>> TakeAsync(this IAsyncEnumerator<AriEvent> reader, int count)
    {
        List<AriEvent> items = [];
        while (items.Count < count)
        {
            items.Add(await reader.NextAsync());
        }

        return items;
    }

    public static async Task<List<AriEvent>> ToEndAsync(this IAsyncEnumerator<AriEvent> reader)
    {
        List<AriEvent> items = [];
        while (await reader.MoveNextAsync())
        {
            items.Add(reader.Current);
        }

        return items;
    }

    public static IEnumerable<AriEvent> Numbers(int first, int last) => Enumerable.Range(first, last - first + 1).Select(static n => new NumberedEvent(n));

    public static AriGap TooSlow(long count, DateTimeOffset from, DateTimeOffset to) =>
        new() { Reason = AriGapReason.ReaderTooSlow, Count = count, From = from, To = to };

    public static AriGap Reconnected(DateTimeOffset from, DateTimeOffset to) =>
        new() { Reason = AriGapReason.Reconnected, From = from, To = to };
}
