namespace AriGen.Simulator;

/// <summary>CALLERID and CONNECTEDLINE: one of the two parties of a channel.</summary>
internal sealed class PartyFunction(string name, Func<Channel, Party> read, Action<Channel, Party> write) : DialplanFunction(name)
{
    protected override string? ReadCore(Channel channel, string arguments)
    {
        Party party = read(channel);
        return arguments.ToLowerInvariant() switch
        {
            "" => null,
            "all" => $"\"{party.Name}\" <{party.Number}>",
            "name" => party.Name,
            "num" or "number" or "ani" => party.Number,
            "pres" when party == Party.Nobody => "unavailable",
            "pres" or "num-pres" or "name-pres" => "allowed_not_screened",
            _ => "",
        };
    }

    protected override void WriteCore(Channel channel, string arguments, string value)
    {
        Party before = read(channel);
        write(channel, arguments.ToLowerInvariant() switch
        {
            "all" => Party.Parse(value),
            "name" => before with { Name = value },
            "num" or "number" => before with { Number = value },
            _ => before,
        });
        channel.Show();
    }
}
