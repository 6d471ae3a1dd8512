namespace AriGen.Simulator;

/// <summary>An application that does nothing which ARI could see.</summary>
internal sealed class SilentApplication(string name) : DialplanApplication(name)
{
    public override Task<bool> RunAsync(Channel channel, string data) => Task.FromResult(true);
}
