namespace AriGen.Simulator;

/// <summary>Sends back what it hears: digits, as far as ARI can tell.</summary>
internal sealed class EchoApplication() : DialplanApplication("Echo")
{
    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        channel.DigitReceived = (digit, milliseconds) => channel.Technology.SendDigit(channel, digit, milliseconds);
        await channel.WaitAsync(Timeout.InfiniteTimeSpan);
        channel.DigitReceived = null;
        return false;
    }
}
