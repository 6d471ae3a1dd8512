namespace AriGen.Simulator;

/// <summary>Plays sounds while it listens for the digits of another extension.</summary>
internal sealed class BackgroundApplication() : DialplanApplication("BackGround")
{
    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        string[] args = Split(data, 3);
        if (!args[1].Contains('n', StringComparison.Ordinal))
        {
            await AnswerApplication.AnswerAsync(channel);
        }

        foreach (string file in args[0].Split('&', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (SoundCatalogue.Find(file) is not { } length)
            {
                continue;
            }

            channel.Technology.Hear($"sound:{file}");
            char? digit = null;
            await channel.Mouth.SpeakAsync(SoundCatalogue.AudioOf(file), async () => digit = await channel.Digits.ReadAsync(length));
            if (digit is { } first)
            {
                return await WaitExtenApplication.DialAsync(channel, first);
            }
        }

        return !channel.IsHungUp;
    }
}
