namespace AriGen.Simulator;

/// <summary>Answer: answers the channel and waits for the first audio.</summary>
internal sealed class AnswerApplication() : DialplanApplication("Answer")
{
    private static readonly TimeSpan FirstAudio = TimeSpan.FromMilliseconds(500);

    /// <summary>Answers a channel that is not up yet. As in Asterisk, audio has half a second to begin.</summary>
    public static async Task AnswerAsync(Channel channel)
    {
        if (channel.State != Wire.ChannelState.Up)
        {
            channel.Answer();
            await channel.WaitAsync(FirstAudio);
        }
    }

    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        await AnswerAsync(channel);
        return !channel.IsHungUp;
    }
}
