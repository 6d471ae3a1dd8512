namespace AriGen.Simulator;

/// <summary>Music, for some seconds or until the channel is hung up.</summary>
internal sealed class MusicOnHoldApplication() : DialplanApplication("MusicOnHold")
{
    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        await channel.Mouth.SpeakAsync(Audio.Sound, () => channel.WaitAsync(Seconds(Split(data, 2)[1], Timeout.InfiniteTimeSpan)));
        return !channel.IsHungUp;
    }
}
