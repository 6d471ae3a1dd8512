namespace AriGen.Simulator;

/// <summary>Offers the channel to all applications whose names fit, and hands it to the first that claims it.</summary>
internal sealed class StasisBroadcastApplication() : DialplanApplication("StasisBroadcast")
{
    private const string Status = "STASISSTATUS";

    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        // Claims are not simulated yet: nobody takes it.
        channel.SetVariable(Status, "");
        await channel.WaitAsync(TimeSpan.FromMilliseconds(long.TryParse(Split(data, 4)[0], out long limit) ? limit : 500));
        channel.SetVariable(Status, "TIMEOUT");
        return !channel.IsHungUp;
    }
}
