namespace AriGen.Simulator;

/// <summary>CALLERID, CONNECTEDLINE and REDIRECTING: the parties of a channel with their names, numbers and further items.</summary>
/// <param name="name">The function's name.</param>
internal sealed class PartyFunction(string name) : DialplanFunction(name)
{
    /// <summary>Items of a party that are stored without other effects.</summary>
    private static readonly Dictionary<string, string> Details = new()
    {
        ["name-charset"] = "iso8859-1", ["num-plan"] = "0", ["tag"] = "", ["subaddr"] = "", ["subaddr-valid"] = "0", ["subaddr-type"] = "0", ["subaddr-odd"] = "0",
    };

    /// <summary>The prefixes of the parties that the channel does not show, with longer ones first.</summary>
    public required IReadOnlyList<string> Others { get; init; }

    /// <summary>Items that do not belong to a party, with their default values.</summary>
    public required IReadOnlyDictionary<string, string> Items { get; init; }

    /// <summary>Aliases of items.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads the party that the channel shows, or <see langword="null"/> if there is none.</summary>
    public Func<Channel, Party>? Shown { get; init; }

    public Action<Channel, Party>? Show { get; init; }

    public static IReadOnlyList<DialplanFunction> All { get; } =
    [
        new PartyFunction("CALLERID")
        {
            Others = ["priv-", "ani-", "dnid-", "rdnis-"],
            Items = new Dictionary<string, string> { ["ani2"] = "0", ["tns"] = "" },
            Aliases = new Dictionary<string, string> { ["ani"] = "ani-num", ["dnid"] = "dnid-num", ["rdnis"] = "rdnis-num", ["ton"] = "num-plan" },
            Shown = static channel => channel.Caller,
            Show = static (channel, party) => channel.Caller = party,
        },
        new PartyFunction("CONNECTEDLINE")
        {
            Others = ["priv-"],
            Items = new Dictionary<string, string> { ["source"] = "unknown" },
            Aliases = new Dictionary<string, string> { ["ton"] = "num-plan" },
            Shown = static channel => channel.Connected,
            Show = static (channel, party) => channel.Connected = party,
        },
        new PartyFunction("REDIRECTING")
        {
            Others = ["priv-orig-", "priv-from-", "priv-to-", "orig-", "from-", "to-"],
            Items = new Dictionary<string, string> { ["reason"] = "unknown", ["orig-reason"] = "unknown", ["count"] = "0" },
            Aliases = new Dictionary<string, string> { ["pres"] = "from-pres", ["tag"] = "from-tag", ["from-ton"] = "from-num-plan", ["to-ton"] = "to-num-plan", ["orig-ton"] = "orig-num-plan" },
        },
    ];

    /// <summary>Returns the presentation of a channel's caller.</summary>
    public static Presentation PresentationOf(Channel channel) => ((PartyFunction)All[0]).PresentationOf(channel, "", channel.Caller);

    /// <summary>Returns the number from which a channel's call was redirected, or <see langword="null"/>.</summary>
    public static string? RedirectedFrom(Channel channel)
        => channel.Settings.GetValueOrDefault("REDIRECTING(from-num)") is { Length: > 0 } number ? number : null;

    protected override string? ReadCore(Channel channel, string arguments)
    {
        string item = ItemOf(arguments);
        if (item.Length == 0)
        {
            return null;
        }

        if (Items.TryGetValue(item, out string? usual))
        {
            return Setting(channel, item, usual);
        }

        (string prefix, string part) = Split(item);
        Party party = PartyOf(channel, prefix);
        return part switch
        {
            "all" => $"\"{party.Name}\" <{party.Number}>",
            "name" => party.Name,
            "num" or "number" => party.Number,
            "name-valid" => TextFunctions.Bit(party.Name.Length > 0),
            "num-valid" => TextFunctions.Bit(party.Number.Length > 0),
            "name-pres" or "num-pres" => PresentationOf(channel, prefix + part).Name,
            "pres" => PresentationOf(channel, prefix, party).Name,
            _ => Details.TryGetValue(part, out string? detail) ? Setting(channel, item, detail) : "",
        };
    }

    protected override void WriteCore(Channel channel, string arguments, string value)
    {
        string item = ItemOf(arguments);
        (string prefix, string part) = Split(item);
        Party before = PartyOf(channel, prefix);
        switch (part)
        {
            case "all":
                Put(channel, prefix, Party.Parse(value));
                break;
            case "name":
                Put(channel, prefix, before with { Name = value });
                break;
            case "num" or "number":
                Put(channel, prefix, before with { Number = value });
                break;
            case "name-valid" or "num-valid" when value == "0":
                Put(channel, prefix, part == "name-valid" ? before with { Name = "" } : before with { Number = "" });
                break;
            case "pres" or "name-pres" or "num-pres" when Presentation.Find(value) is { } presentation:
                foreach (string one in (string[])(part == "pres" ? ["name-pres", "num-pres"] : [part]))
                {
                    channel.Settings[Key(prefix + one)] = presentation.Name;
                }

                break;
            default:
                if (Items.TryGetValue(item, out string? usual) || (Details.TryGetValue(part, out usual) && part is not ("subaddr-valid" or "subaddr-type" or "subaddr-odd")))
                {
                    // A numeric item accepts only numbers.
                    channel.Settings[Key(item)] = usual != "0" || NumberFunctions.LeadingInteger(value) is not null
                        ? value
                        : Setting(channel, item, usual);
                }

                break;
        }
    }

    /// <summary>Returns the item without the options that may follow it.</summary>
    private string ItemOf(string arguments)
    {
        string item = arguments.Split(',')[0].Trim().ToLowerInvariant();
        return Aliases.GetValueOrDefault(item, item);
    }

    private (string Prefix, string Part) Split(string item)
        => Others.FirstOrDefault(prefix => item.StartsWith(prefix, StringComparison.Ordinal)) is { } found
            ? (found, item[found.Length..])
            : ("", item);

    /// <summary>Returns the key of an item. The redirecting party has two prefixes.</summary>
    private string Key(string item) => item.StartsWith("rdnis-", StringComparison.Ordinal) ? $"REDIRECTING(from-{item["rdnis-".Length..]})" : $"{Name}({item})";

    private string Setting(Channel channel, string item, string usual) => channel.Settings.GetValueOrDefault(Key(item), usual);

    private Party PartyOf(Channel channel, string prefix)
        => prefix.Length == 0 && Shown is not null
            ? Shown(channel)
            : new Party(Setting(channel, prefix + "name", ""), Setting(channel, prefix + "num", ""));

    private void Put(Channel channel, string prefix, Party party)
    {
        if (prefix.Length > 0 || Show is null)
        {
            (channel.Settings[Key(prefix + "name")], channel.Settings[Key(prefix + "num")]) = (party.Name, party.Number);
            return;
        }

        Show(channel, party);
        channel.Show();
    }

    private Presentation PresentationOf(Channel channel, string item)
        => Presentation.Find(Setting(channel, item, Presentation.Usual.Name))!;

    private Presentation PresentationOf(Channel channel, string prefix, Party party)
        => Presentation.Of(
            party.Name.Length > 0 ? PresentationOf(channel, prefix + "name-pres") : null,
            party.Number.Length > 0 ? PresentationOf(channel, prefix + "num-pres") : null);
}
