using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AriGen.Twins.Stage;

/// <summary>Everything that a client observed in a scenario.</summary>
internal sealed partial class Transcript(
    IReadOnlyList<Exchange> exchanges,
    IReadOnlyList<IReadOnlyList<string>> listeners,
    string prefix,
    IReadOnlyList<(string Pattern, string Replacement)> neutral,
    IReadOnlyList<string> loose,
    IReadOnlyList<string> repeated)
{
    public int CountOf(int listener) => listeners[listener].Count;

    /// <summary>All messages from the sockets: events, and responses to requests over them.</summary>
    public required IReadOnlyList<string> Messages { get; init; }

    /// <summary>Returns the transcript with neutral ids, times and serial numbers.</summary>
    public string Render(EventOrder order)
    {
        Dictionary<string, string> seen = [];
        List<string> lines = [.. exchanges.Select(exchange => Neutral(exchange.Render(), seen))];
        foreach (IReadOnlyList<string> events in listeners)
        {
            lines.Add("-- events");
            ILookup<bool, string> byLoose = events.ToLookup(
                message => loose.Any(pattern => Regex.IsMatch(JsonText.Sorted(message), pattern)));
            List<(string Thing, string Line)> rendered = [.. byLoose[false]
                .Select(message => (Neutral(ThingOf(message), seen), Neutral(JsonText.Sorted(message), seen)))];
            HashSet<string> said = [];
            rendered.RemoveAll(e => repeated.Any(pattern => Regex.IsMatch(e.Line, pattern)) && !said.Add(e.Line));
            lines.AddRange((order switch
            {
                EventOrder.ByThing => rendered.OrderBy(static e => e.Thing, StringComparer.Ordinal),
                EventOrder.None => rendered.OrderBy(static e => e.Line, StringComparer.Ordinal),
                _ => rendered.AsEnumerable(),
            }).Select(static e => e.Line));
            if (byLoose.Contains(true))
            {
                lines.Add("-- events at any time");
                lines.AddRange(byLoose[true].Select(message => Neutral(JsonText.Sorted(message), seen)).Order(StringComparer.Ordinal));
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>Returns the id of the object that an event concerns.</summary>
    private static string ThingOf(string message)
    {
        JsonNode root = JsonNode.Parse(message)!;
        JsonNode? id = root["channel"]?["id"]
            ?? root["peer"]?["id"]
            ?? root["playback"]?["id"]
            ?? root["recording"]?["name"]
            ?? root["bridge"]?["id"]
            ?? root["device_state"]?["name"];
        return id?.GetValue<string>() ?? "";
    }

    private string Neutral(string text, Dictionary<string, string> seen)
    {
        text = text.Replace(prefix, "", StringComparison.Ordinal);
        foreach ((string pattern, string replacement) in neutral)
        {
            text = Regex.Replace(text, pattern, replacement);
        }

        text = Times().Replace(text, "<time>");
        text = Server().Replace(text, "<server>");
        text = Protocol().Replace(text, "$1<protocol>\"");
        text = Serials().Replace(
            text,
            found => found.Groups[1].Value + Numbered("serial", CounterOf(found.Groups[1].Value) + found.Groups[2].Value, seen));
        return Ids().Replace(text, found => Numbered("id", found.Value, seen));
    }

    /// <summary>Returns the counter of a channel name. Each technology has its own, except that all pairs share one.</summary>
    private static string CounterOf(string name) => name.Split('/')[0] is "Announcer" or "Recorder" ? "Local" : name.Split('/')[0];

    /// <summary>Replaces equal texts by equal numbers, in the order of appearance.</summary>
    private static string Numbered(string kind, string text, Dictionary<string, string> seen)
    {
        if (!seen.TryGetValue(text, out string? name))
        {
            int count = seen.Values.Count(value => value.StartsWith($"<{kind}", StringComparison.Ordinal));
            name = seen[text] = string.Create(CultureInfo.InvariantCulture, $"<{kind}{count + 1}>");
        }

        return name;
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000")]
    private static partial Regex Times();

    [GeneratedRegex("([0-9a-f]{2}:){5}[0-9a-f]{2}")]
    private static partial Regex Server();

    [GeneratedRegex("(\"protocol_id\":\")[^\"]+\"")]
    private static partial Regex Protocol();

    [GeneratedRegex(@"([A-Za-z]+/[^""\s,;]+-)([0-9a-f]{8})(?![0-9a-f-])")]
    private static partial Regex Serials();

    [GeneratedRegex(@"\b\d{10}\.\d+|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
