using System.Globalization;
using System.Reflection;

namespace AriGen.Simulator;

/// <summary>A type of configuration objects, with its attributes in Asterisk's order and their valid values.</summary>
internal sealed class ConfigurationType
{
    private const string Codecs = "allow", UnknownCaller = "<unknown>", Caller = "callerid";

    /// <summary>Attributes that objects of PJSIP accept but never show.</summary>
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

    /// <summary>The type of the servers to which WebSockets can be opened.</summary>
    public static ConfigurationType WebSocketClient { get; } = new("res_websocket_client", "websocket_client");

    /// <summary>The type of the event sockets that the server opens.</summary>
    public static ConfigurationType OutboundWebSocket { get; } = new("res_ari", "outbound_websocket");

    /// <summary>The types whose objects can be created while the server runs.</summary>
    public static IReadOnlyList<ConfigurationType> All { get; } =
    [
        new("res_pjsip", "endpoint"), new("res_pjsip", "aor"), new("res_pjsip", "auth"), WebSocketClient, OutboundWebSocket
    ];

    /// <summary>The module that owns the type, such as res_pjsip.</summary>
    public string Module { get; }

    /// <summary>The name, such as endpoint.</summary>
    public string Name { get; }

    /// <summary>The values of an object without any settings.</summary>
    public List<KeyValuePair<string, string>> Defaults => [.. _defaults];

    /// <summary>Whether an attribute exists and accepts a value.</summary>
    public bool Allows(string attribute, string value)
        => _defaults.Exists(one => one.Key == attribute) && Read(attribute, "", value) is not null;

    /// <summary>Creates an object that comes from a file.</summary>
    public ConfigurationObject Fixed(string id, params IEnumerable<(string Attribute, string Value)> values)
        => new(id, Change(Defaults, values)!, isReadOnly: true);

    /// <summary>Applies changes to the values of an object.</summary>
    /// <param name="before">The values before the changes.</param>
    /// <param name="changes">The changes.</param>
    /// <returns>The values after the changes, or <see langword="null"/> if one of them is invalid.</returns>
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

        // Asterisk shows one of these as the other.
        if (after.Find(static one => one.Key == "connected_line_method").Value is { } method)
        {
            Put(after, "direct_media_method", method);
        }

        return IsWhole(after) ? after : null;
    }

    /// <summary>Returns the values of an object as Asterisk reads them before a change.</summary>
    /// <returns>The values, or <see langword="null"/> if they cannot be parsed.</returns>
    /// <remarks>
    /// Asterisk parses what it would show itself. So the brackets of an unknown caller are lost, and its own text for an empty codec list
    /// is an error.
    /// </remarks>
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
