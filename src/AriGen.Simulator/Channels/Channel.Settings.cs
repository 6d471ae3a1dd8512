namespace AriGen.Simulator;

internal sealed partial class Channel
{
    private CancellationTokenSource? _ending;

    /// <summary>Values that functions of the dialplan set and only they read, by function and item.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>The groups it is in, each of a category.</summary>
    public List<(string Name, string Category)> Groups { get; } = [];

    /// <summary>The time to wait for each further digit of an extension.</summary>
    public TimeSpan DigitTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The time to wait for the first digit of an extension.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>When the call is to end, however it goes; null for no such time.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>Lets the call end after a time, counted from now; zero for never.</summary>
    public void EndAfter(TimeSpan time)
    {
        _ending?.Cancel();
        EndsAt = null;
        if (time > TimeSpan.Zero)
        {
            EndsAt = Pbx.Now + time;
            CancellationToken changed = (_ending = CancellationTokenSource.CreateLinkedTokenSource(HungUp)).Token;
            Pbx.Start(() => EndAsync(time, changed));
        }
    }

    private async Task EndAsync(TimeSpan time, CancellationToken changed)
    {
        try
        {
            await Pbx.DelayAsync(time, changed);
            Drop();
        }
        catch (OperationCanceledException)
        {
            // It has ended before, or has got another time.
        }
    }
}
