namespace AriGen.Simulator;

/// <summary>Hands the channel to a client until that lets it go.</summary>
internal sealed class StasisDialplanApplication() : DialplanApplication("Stasis")
{
    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        string[] args = data.Split(',');
        await StasisVisit.RunAsync(channel, args[0], args[1..]);
        return !channel.IsHungUp;
    }
}
