namespace AriGen.Simulator;

/// <summary>SHARED: variables of a channel that are apart from its others, for other channels to read and set.</summary>
internal sealed class SharedFunction() : DialplanFunction("SHARED")
{
    protected override string? ReadCore(Channel channel, string arguments)
    {
        (string name, Channel? owner) = Of(channel, arguments);
        return name.Length == 0 ? null : owner?.Variables.FindShared(name);
    }

    protected override void WriteCore(Channel channel, string arguments, string value)
    {
        (string name, Channel? owner) = Of(channel, arguments);
        if (name.Length > 0)
        {
            owner?.Variables.SetShared(name, value);
        }
    }

    private static (string Name, Channel? Owner) Of(Channel channel, string arguments)
    {
        string[] parts = arguments.Split(',', 2);
        return (parts[0], parts.Length == 1 ? channel : channel.Pbx.Channels.Find(parts[1]));
    }
}
