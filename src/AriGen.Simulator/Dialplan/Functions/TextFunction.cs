namespace AriGen.Simulator;

/// <summary>A function that makes one text of another.</summary>
internal sealed class TextFunction(string name, Func<string, string> make) : DialplanFunction(name)
{
    protected override string? ReadCore(Channel channel, string arguments) => make(arguments);
}
