namespace AriGen.Simulator;

/// <summary>Stasis: runs the channel in a Stasis application until it leaves.</summary>
internal sealed class StasisDialplanApplication() : DialplanApplication("Stasis")
{
    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        string[] args = data.Split(',');
        await StasisVisit.RunAsync(channel, args[0], args[1..]);
        return !channel.IsHungUp;
    }
}
