using System.Text.Json;

namespace AriGen.Cli;

/// <summary>Which events are shown. All are kept by <c>--record</c>.</summary>
/// <param name="Types">Types, or how they begin before a <c>*</c>; empty for all.</param>
/// <param name="Channels">Ids or names of channels; empty for all events.</param>
internal sealed record EventFilter(IReadOnlyList<string> Types, IReadOnlyList<string> Channels)
{
    public bool Takes(string type, JsonElement json)
        => (Types.Count == 0 || Types.Any(wanted => IsOf(type, wanted)))
            && (Channels.Count == 0 || Objects(json).Any(IsWanted));

    private static bool IsOf(string type, string wanted)
        => wanted.EndsWith('*')
            ? type.StartsWith(wanted[..^1], StringComparison.OrdinalIgnoreCase)
            : type.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>A bridge's event is about the channels in it as well.</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement json)
        => json.ValueKind == JsonValueKind.Object
            ? json.EnumerateObject().Select(static member => member.Value).Where(static value => value.ValueKind == JsonValueKind.Object)
            : [];

    private bool IsWanted(JsonElement part)
        => IsNamed(part, "id") || IsNamed(part, "name")
            || (part.TryGetProperty("channels", out JsonElement ids) && ids.ValueKind == JsonValueKind.Array
                && ids.EnumerateArray().Any(id => id.ValueKind == JsonValueKind.String && Channels.Contains(id.GetString()!)))
            || (part.TryGetProperty("target_uri", out JsonElement target) && target.ValueKind == JsonValueKind.String
                && Channels.Any(channel => target.GetString() == "channel:" + channel));

    private bool IsNamed(JsonElement part, string member)
        => part.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String && Channels.Contains(value.GetString()!);
}
