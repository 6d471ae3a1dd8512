namespace AriGen.Simulator;

/// <summary>An application that signals the progress of the call to the far end.</summary>
internal sealed class IndicationApplication(string name, Signal signal) : DialplanApplication(name)
{
    public override Task<bool> RunAsync(Channel channel, string data)
    {
        channel.Technology.Indicate(channel, signal);
        return Task.FromResult(true);
    }
}
