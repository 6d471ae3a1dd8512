using System.Text.RegularExpressions;
using static AriGen.Simulator.TableFunction;

namespace AriGen.Simulator;

/// <summary>Functions of SIP that need no message of SIP: those of the configuration, of addresses, and of a phone's call.</summary>
internal static partial class SipFunctions
{
    private const string Pjsip = "res_pjsip";

    public static IReadOnlyList<DialplanFunction> All { get; } =
    [
        OfParts("AST_SORCERY", 4, 4, static (channel, parts) => parts[0] == Pjsip ? Configured(channel.Pbx, parts[1], parts[2], parts[3]) : null),
        OfParts("PJSIP_AOR", 2, 2, static (channel, parts) => Configured(channel.Pbx, "aor", parts[0], parts[1])),
        OfParts("PJSIP_ENDPOINT", 2, 2, static (channel, parts) => Configured(channel.Pbx, "endpoint", parts[0], parts[1])),
        OfParts("PJSIP_DIAL_CONTACTS", 1, 1, static (channel, parts) => channel.Pbx.Endpoints.Find($"PJSIP/{parts[0]}") is { } endpoint ? endpoint.Contact : null),
        new TableFunction("PJSIP_DTMF_MODE", static (channel, _) => Of(channel, "PJSIP_DTMF_MODE()", "rfc4733"), static (channel, _, value) => Put(channel, "PJSIP_DTMF_MODE()", value)),
        new TableFunction("PJSIP_MOH_PASSTHROUGH", static (channel, _) => Of(channel, "PJSIP_MOH_PASSTHROUGH()", "No"), static (channel, _, value) => Put(channel, "PJSIP_MOH_PASSTHROUGH()", value is "yes" or "true" or "1" ? "Yes" : "No")),
        new TableFunction("PJSIP_MEDIA_OFFER", static (channel, media) => Of(channel, $"PJSIP_MEDIA_OFFER({media})", media == "audio" ? "ulaw,alaw" : ""), static (channel, media, value) => Put(channel, $"PJSIP_MEDIA_OFFER({media})", value)),
        OfParts("PJSIP_PARSE_URI", 2, 2, static (_, parts) => Parse(parts[0], parts[1])),
        OfParts("PJSIP_PARSE_URI_FROM", 2, 2, static (channel, parts) => Parse(ChannelText.Read(channel, parts[0]), parts[1])),
    ];

    private static string? Configured(Pbx pbx, string type, string id, string attribute)
        => ConfigurationType.All.FirstOrDefault(one => one.Module == Pjsip && one.Name == type) is { } known ? pbx.Configuration.Find(known, id)?[attribute] : null;

    private static string? Of(Channel channel, string key, string usual) => channel.Technology is PhoneTechnology ? channel.Settings.GetValueOrDefault(key, usual) : null;

    private static void Put(Channel channel, string key, string value)
    {
        if (channel.Technology is PhoneTechnology)
        {
            channel.Settings[key] = value;
        }
    }

    private static string? Parse(string text, string part) => Address().Match(text) is not { Success: true } match ? null : part switch
    {
        "display" => match.Groups[part].Value.Trim().Trim('"'),
        "scheme" or "user" or "passwd" => match.Groups[part].Value,
        "host" => match.Groups[part].Value.Trim('[', ']'),
        "port" => match.Groups[part] is { Success: true } port ? port.Value : "0",
        _ => null,
    };

    [GeneratedRegex(@"^\s*(?<display>[^<]*(?=<))?<?(?<scheme>sips?):((?<user>[^@:>]*)(:(?<passwd>[^@>]*))?@)?(?<host>\[[^\]]+\]|[^:;?>]+)(:(?<port>\d+))?")]
    private static partial Regex Address();
}
