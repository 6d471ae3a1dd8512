namespace AriGen.Simulator;

/// <summary>Wait: waits for some seconds.</summary>
internal sealed class WaitApplication() : DialplanApplication("Wait")
{
    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        await channel.WaitAsync(Seconds(data, TimeSpan.Zero));
        return !channel.IsHungUp;
    }
}
