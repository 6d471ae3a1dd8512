using System.Text.RegularExpressions;

namespace AriGen.Spec.Tests.Comparison;

/// <summary>A facts file as elements with attributes, read as mere text.</summary>
internal sealed partial class FactsSide
{
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["path"] = "path",
        ["query"] = "query",
        ["body"] = "body",
    };

    /// <summary>By kind and place, in the order of the file: what is told when it comes or goes, its parent, and what can change.</summary>
    public Dictionary<string, FactsElement> Elements { get; } = new(StringComparer.Ordinal);

    public static FactsSide Read(string version)
    {
        var side = new FactsSide();
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Specs, "facts", version + ".facts"));
        side.ReadLines(lines);
        side.FindEvents();
        return side;
    }

    private void ReadLines(string[] lines)
    {
        string resource = "", owner = "", ownerKey = "", answer = "", method = "";
        foreach (string line in lines)
        {
            if (Listing().Match(line) is { Success: true } listing)
            {
                Add("Api ARI", "", null, ("Version", listing.Groups["api"].Value));
            }
            else if (Resource().Match(line) is { Success: true } r)
            {
                resource = r.Groups["name"].Value;
                Add($"Resource {resource}", "", null, ("Since", Words(r, "since")), ("RequiredModules", Words(r, "modules")));
            }
            else if (Operation().Match(line) is { Success: true } o)
            {
                owner = o.Groups["nickname"].Value;
                ownerKey = $"Operation {resource}.{owner}";
                (answer, method) = (Type(o), o.Groups["method"].Value);
                bool isSocket = o.Groups["upgrade"].Success;
                Add(
                    ownerKey, $"{method} {o.Groups["path"].Value} -> {(isSocket ? "events" : answer)}", null,
                    ("Method", method), ("Path", o.Groups["path"].Value), ("Response", answer), ("WebSocket", isSocket ? "yes" : "no"),
                    ("Since", Words(o, "since")));
                foreach (string code in o.Groups["errors"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries))
                {
                    Add($"Error {resource}.{owner}: {code}", "", ownerKey);
                }
            }
            else if (Model().Match(line) is { Success: true } m)
            {
                owner = m.Groups["name"].Value;
                ownerKey = $"Model {owner}";
                Add(ownerKey, "", null, ("DeclaredIn", resource), ("Discriminator", m.Groups["discriminator"].Value));
                foreach (string subType in m.Groups["subTypes"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries))
                {
                    Add($"SubType {owner}: {subType}", "", ownerKey);
                }
            }
            else if (Parameter().Match(line) is { Success: true } p)
            {
                bool isRequired = p.Groups["required"].Success || p.Groups["in"].Value == "path";
                bool isNewId = method == "POST" && p.Groups["in"].Value == "query" && !isRequired
                    && string.Equals(p.Groups["name"].Value, answer + "Id", StringComparison.OrdinalIgnoreCase);
                string byDefault = p.Groups["default"].Value.Trim('"');
                AddMember(
                    $"Parameter {resource}.{owner}({p.Groups["name"].Value})", Places[p.Groups["in"].Value] + " ", ownerKey, p, isRequired,
                    [("Location", Places[p.Groups["in"].Value]), ("Multiple", YesNo(p, "multiple")), ("Default", byDefault), ("NewId", isNewId ? "yes" : "no")]);
            }
            else if (Property().Match(line) is { Success: true } property)
            {
                AddMember($"Property {owner}.{property.Groups["name"].Value}", "", ownerKey, property, property.Groups["required"].Success, []);
            }
            else
            {
                Assert.Matches("^  api ", line);
            }
        }
    }

    private void AddMember(
        string key, string where, string parent, Match fact, bool isRequired, IEnumerable<(string Aspect, string Value)> more)
    {
        string values = fact.Groups["values"].Value.Replace(",", ", ", StringComparison.Ordinal);
        string range = fact.Groups["range"].Value;
        string[] text =
        [
            where + Type(fact),
            isRequired ? "required" : "",
            fact.Groups["multiple"].Success ? "multiple" : "",
            fact.Groups["default"].Success ? "default " + fact.Groups["default"].Value.Trim('"') : "",
            values.Length > 0 ? "one of " + values : "",
            range.Length > 0 ? "range " + range : "",
        ];
        Add(
            key, string.Join("; ", text.Where(t => t.Length > 0)), parent,
            [("Type", Type(fact)), ("Required", isRequired ? "yes" : "no"), ("Values", values), ("Range", range), .. more]);
    }

    private void Add(string key, string text, string? parent, params (string Aspect, string Value)[] aspects)
        => Elements.Add(key, new FactsElement(text, parent, aspects.ToDictionary(a => a.Aspect, a => a.Value)) { Position = Elements.Count });

    /// <summary>Parents name their sub-types; so the bases, and who is an event, can only be told at the end.</summary>
    private void FindEvents()
    {
        var bases = Elements.Keys.Where(k => k.StartsWith("SubType ", StringComparison.Ordinal))
            .Select(k => k["SubType ".Length..].Split(": "))
            .ToDictionary(names => names[1], names => names[0]);
        foreach ((string key, FactsElement element) in Elements.Where(e => e.Key.StartsWith("Model ", StringComparison.Ordinal)))
        {
            string? parent = bases.GetValueOrDefault(key["Model ".Length..]);
            element.Aspects["Base"] = parent ?? "";
            element.Text = parent is null ? "" : "base " + parent;
            string? root = parent;
            while (root is not null && bases.TryGetValue(root, out string? above))
            {
                root = above;
            }

            element.IsEvent = root is not null && Elements["Model " + root].Aspects["Discriminator"].Length > 0;
        }
    }

    private static string YesNo(Match fact, string group) => fact.Groups[group].Success ? "yes" : "no";

    private static string Words(Match fact, string group) => fact.Groups[group].Value.Replace(",", ", ", StringComparison.Ordinal);

    private static string Type(Match fact) => fact.Groups["type"].Value.Replace("containers", "object", StringComparison.Ordinal);

    private const string Rest = @"( values=(?<values>.+)| range=(?<range>\S+))?$";

    [GeneratedRegex(@"^resources .* api=(?<api>\S+)")]
    private static partial Regex Listing();

    [GeneratedRegex(@"^resource (?<name>\S+) \S+ \S+ \S+( since=(?<since>\S+))?( modules=(?<modules>\S+))?$")]
    private static partial Regex Resource();

    [GeneratedRegex(@"^  (?<method>[A-Z]+) (?<path>\S+) (?<nickname>\S+) -> (?<type>\S+)(?<upgrade> upgrade=\S+)?( websocketProtocol=\S+)?( since=(?<since>\S+))?( errors=(?<errors>\S+))?$")]
    private static partial Regex Operation();

    [GeneratedRegex(@"^  model (?<name>\S+)( discriminator=(?<discriminator>\S+))?( subTypes=(?<subTypes>\S+))?$")]
    private static partial Regex Model();

    [GeneratedRegex(@"^    (?<in>path|query|body) (?<name>\S+): (?<type>\S+)(?<required> required)?(?<multiple> multiple)?( default=(?<default>""[^""]*""|\S+))?" + Rest)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^    (?<name>\S+): (?<type>\S+)(?<required> required)?" + Rest)]
    private static partial Regex Property();
}
