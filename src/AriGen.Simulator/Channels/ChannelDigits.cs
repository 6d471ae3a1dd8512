namespace AriGen.Simulator;

/// <summary>The digits that come from the far end of a channel.</summary>
internal sealed class ChannelDigits(Channel channel)
{
    /// <summary>The reader of the next digits; <see langword="null"/> while there is none, and digits are lost.</summary>
    public Action<char, int>? Received { get; set; }

    /// <summary>The time to wait for the first digit of an extension.</summary>
    public TimeSpan FirstTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The time to wait for each further digit of an extension.</summary>
    public TimeSpan NextTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Receives a digit from the far end.</summary>
    /// <param name="digit">0 to 9, *, # or A to D.</param>
    /// <param name="milliseconds">Its duration.</param>
    public void Receive(char digit, int milliseconds)
    {
        channel.Publish(ChannelEvents.DtmfReceived(channel, digit, milliseconds));
        Received?.Invoke(digit, milliseconds);
        channel.Member?.Bridge.PassDigit(channel.Member, digit, milliseconds);
    }

    /// <summary>Waits for a digit.</summary>
    /// <returns>The digit; <see langword="null"/> if the time is over or the channel is hung up.</returns>
    public async Task<char?> ReadAsync(TimeSpan limit)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(channel.HungUp);
        char? found = null;
        Received = (digit, _) =>
        {
            found ??= digit;
            end.Cancel();
        };
        try
        {
            await channel.Scheduler.DelayAsync(limit, end.Token);
        }
        catch (OperationCanceledException)
        {
            // A digit, or the end of the channel.
        }

        Received = null;
        return channel.IsHungUp ? null : found;
    }
}
