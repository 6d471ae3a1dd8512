using System.Text;

namespace AriGen.Runtime;

/// <summary>What the server says an application is subscribed to.</summary>
internal sealed class ApplicationState
{
    private static readonly string[] Kinds = ["channel", "bridge", "endpoint", "deviceState"];

    private static readonly JsonMembers Members = new(
        "channel_ids", "bridge_ids", "endpoint_ids", "device_names", "events_allowed", "events_disallowed");

    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);

    /// <summary>
    /// True when events of the source are sent to the application. A subscription to everything of a kind takes in
    /// each single one: the server ignores those then and does not list them. A kind that is not known counts as missing:
    /// a subscription too many costs nothing, one too few costs events.
    /// </summary>
    public bool Has(string source)
    {
        int colon = source.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && _ids.TryGetValue(source[..colon], out HashSet<string>? ids)
            && (ids.Contains(source[(colon + 1)..]) || ids.Any(IsEverything));
    }

    /// <summary>The types of events that the server sends to the application.</summary>
    public EventFilter Filter { get; private set; } = new(default, default);

    /// <summary>True for a source that comes and goes with calls, and whose subscription the server forgets with it.</summary>
    public static bool IsShortLived(string source) =>
        source.StartsWith("channel:", StringComparison.Ordinal) || source.StartsWith("bridge:", StringComparison.Ordinal);

    /// <summary>True for a source that takes as many requests to unsubscribe from as it took to subscribe to. Device states take one.</summary>
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

    // The ids of the server's own topics, such as __AST_CHANNEL_ALL_TOPIC.
    private static bool IsEverything(string id) =>
        id.StartsWith("__AST_", StringComparison.Ordinal) && id.EndsWith("_ALL_TOPIC", StringComparison.Ordinal);

    private static string[] Types(ref JsonCursor json) =>
        [.. json.List(static (ref JsonCursor entry) =>
        {
            string type = Encoding.UTF8.GetString(entry.PeekText(StasisProtocol.TypeMember));
            entry.Skip();
            return type;
        })];
}
