using System.Text;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>The subscriptions and the event filter of an application on the server.</summary>
internal sealed class ApplicationState
{
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

    public static ApplicationState Read(ref Utf8JsonReader reader)
    {
        ApplicationState state = new();
        if (!AriRead.StartObject(ref reader))
        {
            return state;
        }

        while (AriRead.NextProperty(ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("events_allowed"u8))
            {
                state.Filter = state.Filter with { Allowed = Types(ref reader) };
            }
            else if (name.SequenceEqual("events_disallowed"u8))
            {
                state.Filter = state.Filter with { Disallowed = Types(ref reader) };
            }
            else if (Kind(name) is { } kind)
            {
                state._ids[kind] = [.. AriRead.Strings(ref reader)];
            }
            else
            {
                AriRead.Skip(ref reader);
            }
        }

        return state;
    }

    // The server's own topics, such as __AST_CHANNEL_ALL_TOPIC.
    private static bool IsEverything(string id) =>
        id.StartsWith("__AST_", StringComparison.Ordinal) && id.EndsWith("_ALL_TOPIC", StringComparison.Ordinal);

    private static string[] Types(ref Utf8JsonReader reader) =>
        [.. AriRead.List(ref reader, static (ref Utf8JsonReader entry) =>
        {
            string type = Encoding.UTF8.GetString(AriRead.FindText(entry, StasisProtocol.TypeMember));
            AriRead.Skip(ref entry);
            return type;
        })];

    private static string? Kind(ReadOnlySpan<byte> member)
    {
        if (member.SequenceEqual("channel_ids"u8))
        {
            return "channel";
        }

        if (member.SequenceEqual("bridge_ids"u8))
        {
            return "bridge";
        }

        if (member.SequenceEqual("endpoint_ids"u8))
        {
            return "endpoint";
        }

        return member.SequenceEqual("device_names"u8) ? "deviceState" : null;
    }
}
