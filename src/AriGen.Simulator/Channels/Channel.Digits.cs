namespace AriGen.Simulator;

internal sealed partial class Channel
{
    /// <summary>Who wants the digits now; null while nobody does: then they are lost.</summary>
    public Action<char, int>? DigitReceived { get; set; }

    /// <summary>A digit has come from the far end.</summary>
    /// <param name="digit">0 to 9, *, # or A to D.</param>
    /// <param name="milliseconds">How long it was.</param>
    public void ReceiveDigit(char digit, int milliseconds)
    {
        Publish(ChannelEvents.DtmfReceived(this, digit, milliseconds));
        DigitReceived?.Invoke(digit, milliseconds);
        Member?.Bridge.PassDigit(Member, digit, milliseconds);
    }

    /// <summary>Waits for a digit.</summary>
    /// <returns>Null when the time is over, or the channel is hung up.</returns>
    public async Task<char?> ReadDigitAsync(TimeSpan limit)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(HungUp);
        char? found = null;
        DigitReceived = (digit, _) =>
        {
            found ??= digit;
            end.Cancel();
        };
        try
        {
            await Pbx.DelayAsync(limit, end.Token);
        }
        catch (OperationCanceledException)
        {
            // A digit, or the end.
        }

        DigitReceived = null;
        return IsHungUp ? null : found;
    }
}
