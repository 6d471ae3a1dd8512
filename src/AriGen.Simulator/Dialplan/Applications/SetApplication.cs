namespace AriGen.Simulator;

/// <summary>Sets a variable or a function: name=value.</summary>
internal sealed class SetApplication() : DialplanApplication("Set")
{
    public override Task<bool> RunAsync(Channel channel, string data)
    {
        string[] sides = data.Split('=', 2);
        if (sides.Length == 2)
        {
            ChannelText.Set(channel, sides[0].Trim(), sides[1]);
        }

        return Task.FromResult(true);
    }
}
