using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Sends digits: digits, milliseconds between them, milliseconds of each. A w is half a second's wait.</summary>
internal sealed class SendDtmfApplication() : DialplanApplication("SendDTMF")
{
    private const int Between = 250, Duration = 100;

    // Silence comes first, so that the first digit is not lost.
    private static readonly TimeSpan Before = TimeSpan.FromMilliseconds(100), Pause = TimeSpan.FromMilliseconds(500);

    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        string[] args = Split(data, 4);
        int between = Milliseconds(args[1], Between), duration = Milliseconds(args[2], Duration);
        await channel.WaitAsync(Before);
        foreach (char digit in args[0])
        {
            if (channel.IsHungUp)
            {
                return false;
            }

            if (digit is 'w' or 'W')
            {
                await channel.WaitAsync(digit == 'w' ? Pause : 2 * Pause);
                continue;
            }

            await channel.WaitAsync(TimeSpan.FromMilliseconds(duration));
            if (!channel.IsHungUp)
            {
                channel.Technology.SendDigit(channel, digit, duration);
                await channel.WaitAsync(TimeSpan.FromMilliseconds(between));
            }
        }

        return !channel.IsHungUp;
    }

    private static int Milliseconds(string text, int otherwise) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : otherwise;
}
