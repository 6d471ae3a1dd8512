namespace AriGen.Simulator;

/// <summary>Tells the far end how the call gets on.</summary>
internal sealed class IndicationApplication(string name, Signal signal) : DialplanApplication(name)
{
    public override Task<bool> RunAsync(Channel channel, string data)
    {
        channel.Technology.Indicate(channel, signal);
        return Task.FromResult(true);
    }
}
