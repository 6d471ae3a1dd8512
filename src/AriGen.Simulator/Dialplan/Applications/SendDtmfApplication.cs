using System.Globalization;

namespace AriGen.Simulator;

/// <summary>SendDTMF: sends digits. The data are the digits, the milliseconds between them, and the milliseconds of each.</summary>
internal sealed class SendDtmfApplication() : DialplanApplication("SendDTMF")
{
    private const int Between = 250, Duration = 100;

    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        string[] args = Split(data, 4);
        await DigitStream.SendAsync(channel, args[0], Milliseconds(args[1], Between), Milliseconds(args[2], Duration));
        return !channel.IsHungUp;
    }

    private static int Milliseconds(string text, int otherwise)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : otherwise;
}
