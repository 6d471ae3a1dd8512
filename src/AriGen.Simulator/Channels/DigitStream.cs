namespace AriGen.Simulator;

/// <summary>A sequence of digits to send. A w is a pause of half a second, a W one of a second.</summary>
internal static class DigitStream
{
    // Asterisk sends no digit for a shorter time, whatever is requested.
    private const int Shortest = 100;

    // Silence comes first, so that the first digit is not lost.
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(100), Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Sends digits until all are sent or the channel is hung up.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="digits">The digits: 0 to 9, *, #, A to D, w and W. Other characters are ignored.</param>
    /// <param name="between">The milliseconds between two digits.</param>
    /// <param name="duration">The milliseconds of each digit.</param>
    public static async Task SendAsync(Channel channel, string digits, int between, int duration)
    {
        int length = Math.Max(duration, Shortest);
        await channel.WaitAsync(Silence);
        foreach (char digit in digits)
        {
            if (digit is 'w' or 'W')
            {
                await channel.WaitAsync(digit == 'w' ? Pause : 2 * Pause);
            }
            else if (char.IsAsciiDigit(digit) || digit is '*' or '#' or (>= 'A' and <= 'D') or (>= 'a' and <= 'd'))
            {
                await channel.WaitAsync(TimeSpan.FromMilliseconds(length));
                if (!channel.IsHungUp)
                {
                    channel.Technology.SendDigit(channel, digit, length);
                    await channel.WaitAsync(TimeSpan.FromMilliseconds(between));
                }
            }

            if (channel.IsHungUp)
            {
                return;
            }
        }
    }
}
