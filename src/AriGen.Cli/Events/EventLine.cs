using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace AriGen.Cli;

/// <summary>
/// An event at a glance: its time, its type, and of each thing that it is about the name, the id and the state.
/// Made of the JSON alone, so that events of every server can be read.
/// </summary>
internal static class EventLine
{
    private const int TypeWidth = 26;

    /// <summary>Where a line goes on that is longer than the terminal: below the type.</summary>
    private const int Indent = 13;

    /// <summary>Said elsewhere on the line, or the same in every event.</summary>
    private static readonly HashSet<string> Left = ["type", "timestamp", "application", "asterisk_id"];

    /// <summary>The dark ones of the sixteen that terminals choose themselves: they can be read on white as well as on black.</summary>
    private static readonly (string Beginning, Color Colour)[] Colours =
    [
        ("StasisStart", Color.Green), ("StasisEnd", Color.Olive), ("ChannelDestroyed", Color.Maroon), ("ChannelHangup", Color.Maroon),
        ("Channel", Color.Teal), ("Bridge", Color.Purple), ("Playback", Color.Olive), ("Recording", Color.Olive),
        ("Dial", Color.Green), ("Application", Color.Maroon),
    ];

    /// <param name="type">The event's type.</param>
    /// <param name="json">The event.</param>
    /// <param name="showApp">Whether the application is to be told.</param>
    /// <param name="width">The terminal's columns, if it is one.</param>
    public static Paragraph Of(string type, JsonElement json, bool showApp, int? width)
    {
        var parts = new List<string>();
        if (showApp && Scalar(json, "application") is { } app)
        {
            parts.Add($"[{app}]");
        }

        if (json.ValueKind == JsonValueKind.Object)
        {
            // The things first, which most events have, so that they stand below each other.
            parts.AddRange(json.EnumerateObject()
                .Where(static member => !Left.Contains(member.Name))
                .OrderBy(static member => member.Value.ValueKind == JsonValueKind.Object ? 0 : 1)
                .Select(Part)
                .Where(static part => part.Length > 0));
        }

        string time = Time(json) + " ";
        string name = OneLine.Of(type) is { Length: > 0 } clean ? clean : "(no type)";
        string about = string.Join("  ", parts.Select(OneLine.Of));
        string line = TextWrapper.Of($"{time}{name.PadRight(TypeWidth)} {about}".TrimEnd(), width, Indent);
        return new Paragraph(time).Append(name, new Style(Colour(type))).Append(line[(time.Length + name.Length)..] + "\n");
    }

    private static string Time(JsonElement json)
        => Scalar(json, "timestamp") is { } text && DateTimeOffset.TryParseExact(
            text, "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time)
            ? time.LocalDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)
            : "            ";

    private static string Part(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.Object => $"{member.Name}={Thing(member.Value)}",
        JsonValueKind.Array => member.Value.GetArrayLength() == 0
            ? ""
            : $"{member.Name}={string.Join(',', member.Value.EnumerateArray().Select(static item => item.ValueKind == JsonValueKind.Object ? Thing(item) : item.ToString()))}",
        JsonValueKind.String => member.Value.GetString() is { Length: > 0 } text ? $"{member.Name}={text}" : "",
        JsonValueKind.Null => "",
        _ => $"{member.Name}={member.Value.GetRawText()}",
    };

    private static string Thing(JsonElement thing)
    {
        string? id = Scalar(thing, "id");
        string? name = Scalar(thing, "name") ?? (Scalar(thing, "technology"), Scalar(thing, "resource")) switch
        {
            ({ } technology, { } resource) => $"{technology}/{resource}",
            _ => null,
        };
        string label = (name, id) switch
        {
            ({ } named, { } numbered) when named != numbered => $"{named} ({numbered})",
            ({ } named, _) => named,
            (null, { } numbered) => numbered,
            _ => thing.GetRawText(),
        };
        string? more = Scalar(thing, "state") ?? Scalar(thing, "bridge_type");
        return more is null ? label : $"{label} {more}";
    }

    private static string? Scalar(JsonElement json, string name)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static Color Colour(string type)
        => Array.Find(Colours, colour => type.StartsWith(colour.Beginning, StringComparison.Ordinal)) is { Beginning: not null } found ? found.Colour : Color.Default;
}
