using System.Globalization;
using static AriGen.Simulator.TableFunction;

namespace AriGen.Simulator;

/// <summary>Functions that tell of the server, its dialplan, its devices and its other channels.</summary>
internal static class ServerFunctions
{
    private const string CustomPresence = "CustomPresence:", NoPresence = "not_set";

    private static readonly string[] PresenceStates = [NoPresence, "unavailable", "available", "away", "xa", "chat", "dnd"];

    public static IReadOnlyList<DialplanFunction> All { get; } =
    [
        // There is no database: nothing is found in it, and over ARI Asterisk lets nobody read or write it either.
        new TableFunction("BLACKLIST", static _ => "0"), new TableFunction("DB_EXISTS", static _ => "0"), new TableFunction("DB_KEYCOUNT", static _ => "0"), new TableFunction("DB_KEYS", static _ => ""),

        // There are no conferences, no causes of other channels and no subroutine.
        OfParts("CONFBRIDGE_INFO", 2, 2, static (_, _) => "0"), new TableFunction("HANGUPCAUSE_KEYS", static _ => ""), OfParts("LOCAL_PEEK", 2, 2, static (_, _) => ""),

        // Only the backend of a database would fill it.
        new TableFunction("CDR", static _ => ""),
        new TableFunction("CHANNELS", static (channel, pattern) => string.Join(' ', channel.Pbx.Channels.All.Reverse().Select(static one => one.Name).Where(name => TextFunctions.Matches(pattern, name) == "1"))),
        new TableFunction("CHANNEL_EXISTS", static (channel, id) => id.Length == 0 ? null : TextFunctions.Bit(channel.Pbx.Channels.Find(id) is not null)),
        new TableFunction("DEVICE_STATE", static (channel, device) => channel.Pbx.KnownDevices.StateOf(device), static (channel, device, state) => channel.Pbx.KnownDevices.SetCustom(device, state)),
        OfParts("DIALGROUP", 1, 2, static (channel, parts) => string.Join('&', channel.Pbx.Functions.DialGroups.GetValueOrDefault(parts[0], [])), SetDialGroup),
        OfParts("DIALPLAN_EXISTS", 1, 3, static (channel, parts) => TextFunctions.Bit(parts.Length == 1 ? channel.Pbx.Dialplan.HasContext(parts[0]) : IsStep(channel, parts))),
        new TableFunction("ENV", static (channel, name) => channel.Pbx.Functions.Environment.GetValueOrDefault(name, ""), static (channel, name, value) => channel.Pbx.Functions.Environment[name] = value),
        OfParts("EVAL_EXTEN", 3, 3, static (channel, parts) => StepOf(channel, parts) is { } step ? ChannelText.Expand(channel, step.Data) : null),
        new TableFunction("EXTENSION_STATE", static (channel, place) => place.Length == 0 ? null : HintOf(channel.Pbx, place) is { } hint ? StateOf(channel.Pbx, hint) : "UNKNOWN"),
        OfParts("HINT", 1, 2, static (channel, parts) => HintOf(channel.Pbx, parts[0]) is { } hint ? (parts.At(1).Contains('n', StringComparison.Ordinal) ? "" : hint.Device) : null),
        new TableFunction("IFMODULE", static (channel, name) => TextFunctions.Bit(channel.Pbx.Modules.Find(name) is not null)),
        OfParts("PRESENCE_STATE", 2, 3, static (channel, parts) => PresenceOf(channel.Pbx, parts[0], parts[1]), static (channel, parts, value) => SetPresence(channel.Pbx, parts.At(0), FunctionArguments.Split(value))),
        new TableFunction("UUID", static (channel, _) => channel.Pbx.Ids.NextGuid().ToString()),
        OfParts("VALID_EXTEN", 2, 3, static (channel, parts) => TextFunctions.Bit(IsStep(channel, parts))),
        new TableFunction("VERSION", static (channel, item) => item == "ASTERISK_VERSION_NUM" ? NumberOf(Version.Parse(channel.Pbx.Version.Number)) : channel.Pbx.Version.Number),
    ];

    private static string NumberOf(Version version) => ((((version.Major * 100) + version.Minor) * 100) + version.Build).ToString(CultureInfo.InvariantCulture);

    private static bool IsStep(Channel channel, string[] parts) => StepOf(channel, parts) is not null;

    private static DialplanStep? StepOf(Channel channel, string[] parts)
        => channel.Pbx.Dialplan.Find(parts[0].Length > 0 ? parts[0] : channel.Place.Context, parts[1], parts.Length < 3 ? 1 : NumberFunctions.LeadingInteger(parts[2]) ?? 0);

    private static DialplanHint? HintOf(Pbx pbx, string place)
        => place.Split('@', 2) is var parts ? pbx.Dialplan.Hints.Find(hint => hint.Extension == parts[0] && hint.Context == (parts.ElementAtOrDefault(1) ?? "default")) : null;

    /// <summary>A lamp is dark for a device of which nothing is known.</summary>
    private static string StateOf(Pbx pbx, DialplanHint hint) => pbx.KnownDevices.StateOf(hint.Device) switch
    {
        "UNKNOWN" => "NOT_INUSE",
        "INVALID" => "UNAVAILABLE",
        var state => state,
    };

    private static void SetDialGroup(Channel channel, string[] parts, string value)
    {
        if (parts.Length == 0)
        {
            return;
        }

        List<string> members = channel.Pbx.Functions.DialGroups.GetValueOrDefault(parts[0], []), named = [.. value.Split('&', StringSplitOptions.RemoveEmptyEntries)];
        channel.Pbx.Functions.DialGroups[parts[0]] = parts.At(1) switch
        {
            "" => named,
            "add" => [.. members.Union(named)],
            "del" => [.. members.Except(named)],
            _ => members,
        };
    }

    private static string? PresenceOf(Pbx pbx, string device, string part)
    {
        string[] presence = pbx.Functions.Presence.GetValueOrDefault(device, [NoPresence]);
        return !device.StartsWith(CustomPresence, StringComparison.OrdinalIgnoreCase) ? null : part switch
        {
            "value" => presence[0],
            "subtype" => presence.At(1),
            "message" => presence.At(2),
            _ => "",
        };
    }

    private static void SetPresence(Pbx pbx, string device, string[] presence)
    {
        if (device.StartsWith(CustomPresence, StringComparison.OrdinalIgnoreCase) && PresenceStates.Contains(presence.At(0)))
        {
            pbx.Functions.Presence[device] = presence;
        }
    }
}
