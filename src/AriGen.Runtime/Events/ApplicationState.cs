using System.Text;

namespace AriGen.Runtime;

/// <summary>The subscriptions and the event filter of an application on the server.</summary>
internal sealed class ApplicationState
{
    // In the order of the members with their ids.
    private static readonly string[] Kinds = ["channel", "bridge", "endpoint", "deviceState"];

    private static readonly JsonMembers Members = new(
        "channel_ids", "bridge_ids", "endpoint_ids", "device_names", "events_allowed", "events_disallowed");

    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether the server sends events of a source to the application. A subscription to all sources of a kind includes each of
    /// them, which the server then does not list. An unknown kind counts as missing, because a subscription too many is harmless.
    /// </summary>
    public bool Has(string source)
    {
        int colon = source.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && _ids.TryGetValue(source[..colon], out HashSet<string>? ids)
            && (ids.Contains(source[(colon + 1)..]) || ids.Any(IsEverything));
    }

    /// <summary>The types of events that the server sends to the application.</summary>
    public EventFilter Filter { get; private set; } = new(default, default);

    /// <summary>Whether a source exists only during a call, so that the server drops its subscription with it.</summary>
    public static bool IsShortLived(string source) =>
        source.StartsWith("channel:", StringComparison.Ordinal) || source.StartsWith("bridge:", StringComparison.Ordinal);

    /// <summary>Whether subscriptions to a source are counted, as all are but those to device states.</summary>
    public static bool IsCounted(string source) => !source.StartsWith("deviceState:", StringComparison.Ordinal);

    public static ApplicationState Read(ref JsonCursor json)
    {
        ApplicationState state = new();
        for (int member = json.StartObject(Members); member >= 0; member = json.NextMember(Members, member))
        {
            if (member < Kinds.Length)
            {
                state._ids[Kinds[member]] = [.. json.Strings()];
            }
            else if (member == Kinds.Length)
            {
                state.Filter = state.Filter with { Allowed = Types(ref json) };
            }
            else if (member == Kinds.Length + 1)
            {
                state.Filter = state.Filter with { Disallowed = Types(ref json) };
            }
            else
            {
                json.Skip();
            }
        }

        return state;
    }

    // The server's own topics, such as __AST_CHANNEL_ALL_TOPIC.
    private static bool IsEverything(string id) =>
        id.StartsWith("__AST_", StringComparison.Ordinal) && id.EndsWith("_ALL_TOPIC", StringComparison.Ordinal);

    private static string[] Types(ref JsonCursor json) =>
        [.. json.List(static (ref JsonCursor entry) =>
        {
            string type = Encoding.UTF8.GetString(entry.FindText(StasisProtocol.TypeMember));
            entry.Skip();
            return type;
        })];
}
