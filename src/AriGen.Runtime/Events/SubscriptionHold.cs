namespace AriGen.Runtime;

/// <summary>Sources for which no other request is sent until the hold is disposed.</summary>
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
