namespace AriGen.Simulator;

/// <summary>An application without effects that ARI could show.</summary>
internal sealed class SilentApplication(string name) : DialplanApplication(name)
{
    public override Task<bool> RunAsync(Channel channel, string data) => Task.FromResult(true);
}
