namespace AriGen.Simulator;

/// <summary>An application that plays something until the channel is hung up.</summary>
internal sealed class EndlessApplication(string name) : DialplanApplication(name)
{
    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        await channel.Mouth.SpeakAsync(Audio.Sound, () => channel.WaitAsync(Timeout.InfiniteTimeSpan));
        return false;
    }
}
