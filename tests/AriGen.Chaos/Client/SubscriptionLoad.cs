using System.Text.Json;

namespace AriGen.Chaos;

/// <summary>
/// Subscribes the application to sources and unsubscribes it again, and compares the expected subscriptions with the server's.
/// </summary>
internal sealed class SubscriptionLoad(
    Subject subject, TruthClient truth, FaultClock clock, string app, ulong seed, IReadOnlyList<string> sources)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(200);

    private readonly WishedSource[] _wishes = [.. sources.Select(static source => new WishedSource(source))];
    private readonly Dictionary<RequestOutcome, int> _outcomes = [];
    private readonly List<string> _findings = [];
    private StasisApp? _known;

    public int Missing { get; private set; }

    public int LeftOver { get; private set; }

    /// <summary>The number of requests by outcome.</summary>
    public IReadOnlyDictionary<RequestOutcome, int> Outcomes => _outcomes;

    public IReadOnlyList<string> Findings => _findings;

    public Task RunAsync(CancellationToken cancellationToken)
        => Task.WhenAll(_wishes.Select((wish, index) => RunAsync(wish, new SeededRandom(seed + (ulong)index), cancellationToken)));

    /// <summary>
    /// Compares the expected subscriptions with the server's. Call it only while the client is connected and nothing is wrong.
    /// </summary>
    /// <param name="waits">Whether to wait for requests on their way; otherwise, their sources are skipped.</param>
    public async Task CompareAsync(bool waits, CancellationToken cancellationToken)
    {
        try
        {
            await (subject.App == _known ? CompareAllAsync(waits, cancellationToken) : ClearAsync(cancellationToken));
        }
        catch (Exception exception) when (TruthClient.IsFailure(exception, cancellationToken))
        {
            // The server is away after all. The next look will tell.
        }
    }

    private static bool IsSubscribed(JsonElement state, string source)
    {
        string[] parts = source.Split(':', 2);
        string member = parts[0] switch { "endpoint" => "endpoint_ids", "bridge" => "bridge_ids", _ => "device_names" };
        return state.GetProperty(member).EnumerateArray().Any(id => id.GetString() == parts[1]);
    }

    private async Task CompareAllAsync(bool waits, CancellationToken cancellationToken)
    {
        foreach (WishedSource wish in _wishes)
        {
            if (!await wish.Gate.WaitAsync(waits ? Timeout.Infinite : 0, cancellationToken))
            {
                continue;
            }

            try
            {
                if (subject.IsConnected && await truth.GetAsync($"applications/{app}", cancellationToken) is { } state)
                {
                    Compare(wish, IsSubscribed(state, wish.Name));
                }
            }
            finally
            {
                wish.Gate.Release();
            }
        }
    }

    private async Task RunAsync(WishedSource wish, SeededRandom random, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            TimeSpan pause = ShortestPause * (1 + (3 * random.Next()));
            await Task.Delay(pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            bool grows = wish.CanGrow && (!wish.MayBeSubscribed || random.Next() < 0.5);
            await wish.Gate.WaitAsync(CancellationToken.None);
            try
            {
                // After a restart the book of the application is empty: CompareAsync makes the server's empty too.
                if (subject.App is { IsConnected: true } stasis && stasis == _known)
                {
                    await ChangeAsync(stasis, wish, grows);
                }
            }
            finally
            {
                wish.Gate.Release();
            }
        }
    }

    private async Task ChangeAsync(StasisApp stasis, WishedSource wish, bool grows)
    {
        int losses = subject.Losses;
        DateTimeOffset begun = DateTimeOffset.UtcNow;
        (RequestOutcome outcome, Exception? exception) = await Chaos.Outcomes.OfAsync(
            () => grows ? stasis.SubscribeAsync(wish.Name) : stasis.UnsubscribeAsync(wish.Name));
        lock (_outcomes)
        {
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        }

        if (!grows && exception is AriApiException { Status: 409 or 422 })
        {
            // The server has no such subscription. While the connection lasted it must have had one.
            if (wish.MustBeSubscribed && stasis.IsConnected && losses == subject.Losses)
            {
                Missing++;
                Note(wish, "missing: the server refused to end it");
            }

            wish.Clear();
        }
        else if (grows)
        {
            wish.Subscribed(outcome);
        }
        else
        {
            wish.Unsubscribed(outcome);
        }

        string request = grows ? "subscribe" : "unsubscribe";
        wish.Record(FormattableString.Invariant($"{begun:HH:mm:ss.fff} to {DateTimeOffset.UtcNow:HH:mm:ss.fff} {request} {outcome}"));
    }

    private void Compare(WishedSource wish, bool isSubscribed)
    {
        int difference = wish.Compare(isSubscribed);
        if (difference < 0)
        {
            Missing++;
            Note(wish, "missing");
        }
        else if (difference > 0)
        {
            LeftOver++;
            Note(wish, "left over");
        }
    }

    private void Note(WishedSource wish, string what)
    {
        lock (_findings)
        {
            string when = FormattableString.Invariant($"{DateTimeOffset.UtcNow:HH:mm:ss.fff} fault {clock.Current}");
            _findings.Add($"{when}: {wish.Name} {what}: {wish.History}");
        }
    }

    /// <summary>The application was started anew, with an empty book: nothing is wished any more, and nothing may be left over.</summary>
    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        StasisApp? next = subject.App;
        foreach (WishedSource wish in _wishes)
        {
            await wish.Gate.WaitAsync(cancellationToken);
            try
            {
                while (await truth.GetAsync($"applications/{app}", cancellationToken) is { } state && IsSubscribed(state, wish.Name))
                {
                    string source = Uri.EscapeDataString(wish.Name);
                    await truth.DeleteAsync($"applications/{app}/subscription?eventSource={source}", cancellationToken);
                }

                wish.Clear();
            }
            finally
            {
                wish.Gate.Release();
            }
        }

        _known = next;
    }
}
