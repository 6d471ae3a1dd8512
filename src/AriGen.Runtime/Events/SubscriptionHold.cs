namespace AriGen.Runtime;

/// <summary>Subscriptions for which no other request is sent until this is disposed of.</summary>
internal sealed class SubscriptionHold(
    SubscriptionBook book, string app, IReadOnlyList<string> sources, TaskCompletionSource released) : IDisposable
{
    public string App => app;

    public IReadOnlyList<string> Sources => sources;

    public void Dispose()
    {
        book.Release(this);
        released.SetResult();
    }
}
