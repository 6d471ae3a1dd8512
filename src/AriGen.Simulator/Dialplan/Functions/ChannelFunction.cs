using System.Globalization;

namespace AriGen.Simulator;

/// <summary>CHANNEL: properties of a channel.</summary>
internal sealed class ChannelFunction() : DialplanFunction("CHANNEL")
{
    private static readonly string[] AmaFlags = ["", "OMIT", "BILLING", "DOCUMENTATION"], Capabilities = ["SPEECH", "DIGITAL", "RESTRICTED_DIGITAL", "3K1AUDIO", "DIGITAL_W_TONES", "VIDEO"];
    private static readonly string[] Screens = ["available", "offhookonly", "unavailable", "unknown"];

    /// <summary>
    /// Items that are stored without other effects: the default value, and a function that normalizes a value or rejects it by
    /// <see langword="null"/>.
    /// </summary>
    private static readonly Dictionary<string, (string Usual, Func<string, string?> Read)> Kept = new()
    {
        ["adsicpe"] = ("unknown", static value => Array.Find(Screens, screen => screen == value)),
        ["after_bridge_goto"] = ("", static value => value),
        ["amaflags"] = ("3", static value => Array.IndexOf(AmaFlags, value) is > 0 and var flag ? $"{flag}" : $"{NumberFunctions.LeadingInteger(value) ?? 0}"),
        ["callgroup"] = ("", Numbers),
        ["dtmf_features"] = ("", static value => value.All("TKHWX".Contains) ? value : ""),
        ["hangupsource"] = ("", static value => value),
        ["max_forwards"] = ("20", static value => int.TryParse(value, CultureInfo.InvariantCulture, out _) ? value : null),
        ["namedcallgroup"] = ("", Names),
        ["namedpickupgroup"] = ("", Names),
        ["parkinglot"] = ("", static value => value),
        ["peeraccount"] = ("", static value => value),
        ["pickupgroup"] = ("", Numbers),
        ["secure_bridge_media"] = ("", static value => value is "0" or "" ? "" : "1"),
        ["secure_bridge_signaling"] = ("", static value => value is "0" or "" ? "" : "1"),
        ["tenantid"] = ("", static value => value),
        ["transfercapability"] = ("SPEECH", static value => Array.Find(Capabilities, one => one == value)),
    };

    protected override string? ReadCore(Channel channel, string arguments) => arguments.ToLowerInvariant() switch
    {
        "name" or "channame" => channel.Name,
        "state" => channel.State.ToString(),
        "channeltype" => channel.Name.Split('/')[0],
        "uniqueid" => channel.Id,
        "linkedid" => channel.LinkedId,
        "language" => channel.Language,
        "accountcode" => channel.AccountCode,
        "context" => channel.Place.Context,
        "exten" => channel.Place.Extension,
        "appname" => channel.Place.Application,
        "appdata" => channel.Place.Data,
        "musicclass" => channel.MusicClass,
        "userfield" => channel.UserField,
        "checkhangup" => TextFunctions.Bit(channel.IsHungUp),
        "onhold" => "0",
        "videonativeformat" => "(nothing)",
        "audioreadformat" or "audiowriteformat" => channel.Technology.AudioFormat,
        "audionativeformat" => $"({channel.Technology.AudioFormat})",
        "peer" or "callid" or "lastcontext" or "lastexten" => "",
        var item => Kept.TryGetValue(item, out var kept)
            ? channel.Settings.GetValueOrDefault(Key(item), kept.Usual)
            : channel.Technology.Read(channel, arguments),
    };

    protected override void WriteCore(Channel channel, string arguments, string value)
    {
        string item = arguments.ToLowerInvariant();
        switch (item)
        {
            case "language":
                channel.Language = value;
                break;
            case "accountcode":
                channel.AccountCode = value;
                break;
            case "musicclass":
                channel.MusicClass = value;
                break;
            case "userfield":
                channel.UserField = value;
                break;
            default:
                if (Kept.TryGetValue(item, out var kept) && kept.Read(value) is { } read)
                {
                    channel.Settings[Key(item)] = read;
                }

                break;
        }
    }

    private static string Key(string item) => $"CHANNEL({item})";

    private static string Names(string value) => string.Join(", ", value.Split(',', StringSplitOptions.TrimEntries));

    /// <summary>Expands numbers and ranges of numbers to a list of numbers.</summary>
    private static string Numbers(string value)
        => string.Join(", ", value.Split(',', StringSplitOptions.TrimEntries).SelectMany(static part =>
        {
            int[] ends =
            [
                .. part.Split('-').Select(static end
                    => int.TryParse(end, CultureInfo.InvariantCulture, out int number) && number is >= 0 and < 64 ? number : -1)
            ];
            return ends.Contains(-1) ? [] : Enumerable.Range(ends[0], Math.Max(ends[^1] - ends[0] + 1, 0));
        }));
}
