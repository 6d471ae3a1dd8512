using System.Globalization;
using System.Reflection;

namespace AriGen.Simulator;

/// <summary>A type of configuration objects: its attributes in the order in which Asterisk shows them, and what values they can have.</summary>
internal sealed class ConfigurationType
{
    private const string Codecs = "allow", UnknownCaller = "<unknown>", Caller = "callerid";

    /// <summary>Attributes that objects of PJSIP accept and never show.</summary>
    private static readonly string[] Hidden = ["type", "deny", "permit"];

    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["auth"] = ["username", "password"],
        ["websocket_client"] = ["uri"],
        ["outbound_websocket"] = ["apps", "websocket_client_id", "local_ari_user"],
    };

    private readonly List<KeyValuePair<string, string>> _defaults;

    private ConfigurationType(string module, string name)
    {
        Module = module;
        Name = name;
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"configuration/{name}.txt")!;
        using StreamReader reader = new(stream);
        _defaults = [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.TrimEnd('\r').Split('=', 2))
            .Select(static parts => KeyValuePair.Create(parts[0], parts[1]))];
    }

    /// <summary>The servers to which WebSockets can be opened.</summary>
    public static ConfigurationType WebSocketClient { get; } = new("res_websocket_client", "websocket_client");

    /// <summary>The event sockets that the server opens.</summary>
    public static ConfigurationType OutboundWebSocket { get; } = new("res_ari", "outbound_websocket");

    /// <summary>The types that can be made while the server runs.</summary>
    public static IReadOnlyList<ConfigurationType> All { get; } =
    [
        new("res_pjsip", "endpoint"), new("res_pjsip", "aor"), new("res_pjsip", "auth"), WebSocketClient, OutboundWebSocket
    ];

    /// <summary>Whose type it is, such as res_pjsip.</summary>
    public string Module { get; }

    /// <summary>Such as endpoint.</summary>
    public string Name { get; }

    /// <summary>The values of an object for which nothing was said.</summary>
    public List<KeyValuePair<string, string>> Defaults => [.. _defaults];

    /// <summary>Whether an attribute is known, and can have a value.</summary>
    public bool Allows(string attribute, string value)
        => _defaults.Exists(one => one.Key == attribute) && Read(attribute, "", value) is not null;

    /// <summary>An object that stands in a file.</summary>
    public ConfigurationObject Fixed(string id, params IEnumerable<(string Attribute, string Value)> values)
        => new(id, Change(Defaults, values)!, isReadOnly: true);

    /// <summary>Changes some values.</summary>
    /// <param name="before">All values.</param>
    /// <param name="changes">What is to be changed.</param>
    /// <returns>All values then; null where one of them is not allowed.</returns>
    public List<KeyValuePair<string, string>>? Change(
        IReadOnlyList<KeyValuePair<string, string>> before,
        IEnumerable<(string Attribute, string Value)> changes)
    {
        List<KeyValuePair<string, string>> after = [.. before];
        foreach ((string attribute, string value) in changes)
        {
            if (attribute == "disallow" && Name == "endpoint")
            {
                string codecs = after.Find(static one => one.Key == Codecs).Value;
                if ((value.Length == 0 ? codecs : CodecList.Change(codecs, value, allows: false)) is not { } left)
                {
                    return null;
                }

                Put(after, Codecs, left);
                continue;
            }

            if (Module == "res_pjsip" && Hidden.Contains(attribute))
            {
                continue;
            }

            if (after.Find(one => one.Key == attribute) is not { Key: not null } old || Read(attribute, old.Value, value) is not { } read)
            {
                return null;
            }

            Put(after, attribute, read);
        }

        // Asterisk shows one of these by the other.
        if (after.Find(static one => one.Key == "connected_line_method").Value is { } method)
        {
            Put(after, "direct_media_method", method);
        }

        return IsWhole(after) ? after : null;
    }

    /// <summary>
    /// The values of an object as Asterisk has them when it is about to change it. It reads what it would show itself, so that the
    /// brackets of an unknown caller are gone, and it stumbles over its own way to write that there are no codecs.
    /// </summary>
    /// <returns>Null where it cannot read them.</returns>
    public static List<KeyValuePair<string, string>>? Copy(IEnumerable<KeyValuePair<string, string>> values)
        => values.Contains(new(Codecs, CodecList.None))
            ? null
            : [.. values.Select(static one => one.Value == UnknownCaller ? new(one.Key, UnknownCaller.Trim('<', '>')) : one)];

    private static void Put(List<KeyValuePair<string, string>> values, string attribute, string value)
        => values[values.FindIndex(one => one.Key == attribute)] = new(attribute, value);

    private bool IsWhole(List<KeyValuePair<string, string>> values)
        => !Needed.TryGetValue(Name, out string[]? names) || names.All(needed => values.Find(one => one.Key == needed).Value.Length > 0);

    private string? Read(string attribute, string old, string value)
    {
        string @default = _defaults.Find(one => one.Key == attribute).Value;
        return attribute == Codecs ? CodecList.Change(old, value, allows: true)
            : ConfigurationWords.Has(attribute) ? ConfigurationWords.Read(attribute, value)
            : attribute == Caller ? ReadCaller(value)
            : attribute == "uri" ? Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && uri.Scheme is "ws" or "wss" ? value : null
            : attribute == "contact" ? value.StartsWith("sip", StringComparison.Ordinal) ? value : null
            : @default is "true" or "false" ? Arguments.IsTrue(value) ? "true" : "false"
            : @default is "yes" or "no" ? Arguments.IsTrue(value) ? "yes" : "no"
            : int.TryParse(@default, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? uint.TryParse(value, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out uint number)
                    ? number.ToString(CultureInfo.InvariantCulture)
                    : null
            : double.TryParse(@default, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
                ? double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double real)
                    ? real.ToString("F6", CultureInfo.InvariantCulture)
                    : null
            : value;
    }

    private static string ReadCaller(string value)
        => Party.Parse(value) is var party && party == Party.Nobody ? UnknownCaller
            : party.Name.Length == 0 ? party.Number
            : party.Number.Length == 0 ? party.Name
            : $"\"{party.Name}\" <{party.Number}>";
}
