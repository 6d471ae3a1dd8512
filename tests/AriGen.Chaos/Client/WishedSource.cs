namespace AriGen.Chaos;

/// <summary>
/// A source to which the application subscribes and unsubscribes, and the numbers of subscriptions that the outcomes so far
/// allow. An unknown outcome allows two of them, until the server is looked at. Subscriptions are counted, but for those to
/// device states (measured on 22.10.1): there the first unsubscribe ends any number of them.
/// </summary>
internal sealed class WishedSource(string name)
{
    private const int Most = 4;
    private const int Remembered = 10;

    private readonly Queue<string> _history = [];
    private readonly bool _isCounted = !name.StartsWith("deviceState:", StringComparison.Ordinal);
    private HashSet<int> _counts = [0];

    public string Name => name;

    /// <summary>Held while a request for the source is on its way.</summary>
    public SemaphoreSlim Gate { get; } = new(1);

    /// <summary>The last requests for it, with their times and outcomes, and what the outcomes allow.</summary>
    public string History => string.Join(", ", _history);

    public bool MayBeSubscribed => _counts.Max() > 0;

    public bool CanGrow => _counts.Max() < Most;

    public bool MustBeSubscribed => !_counts.Contains(0);

    public void Subscribed(RequestOutcome outcome) => Apply(outcome, count => _isCounted ? count + 1 : 1);

    public void Unsubscribed(RequestOutcome outcome) => Apply(outcome, count => _isCounted ? Math.Max(0, count - 1) : 0);

    public void Clear() => _counts = [0];

    public void Record(string request)
    {
        _history.Enqueue($"{request} [{string.Join('|', _counts)}]");
        if (_history.Count > Remembered)
        {
            _history.Dequeue();
        }
    }

    /// <summary>Compares with the server, and takes its word from here on.</summary>
    /// <returns>1 if the subscription is left over, -1 if it is missing, and 0 if all is well.</returns>
    public int Compare(bool isSubscribed)
    {
        HashSet<int> possible = [.. _counts.Where(count => count > 0 == isSubscribed)];
        bool isWrong = possible.Count == 0;
        _counts = isWrong ? [isSubscribed ? 1 : 0] : possible;
        return !isWrong ? 0 : isSubscribed ? 1 : -1;
    }

    private void Apply(RequestOutcome outcome, Func<int, int> change)
    {
        _counts = outcome switch
        {
            RequestOutcome.Success => [.. _counts.Select(change)],
            RequestOutcome.ApiError or RequestOutcome.NotSent => _counts,
            _ => [.. _counts, .. _counts.Select(change)],
        };
    }
}
