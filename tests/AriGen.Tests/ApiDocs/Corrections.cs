using System.Text.Json.Nodes;

namespace AriGen.Tests.ApiDocs;

/// <summary>The entries of <c>specs/corrections.json</c>, by the name of their element.</summary>
internal static class Corrections
{
    private static readonly ILookup<string, JsonObject> Entries = JsonNode.Parse(File.ReadAllText(Repository.PathOf("specs", "corrections.json")))!["corrections"]!
        .AsArray()
        .Select(entry => entry!.AsObject())
        .SelectMany(entry => Names(entry["at"]!).Select(name => (name, entry)))
        .ToLookup(pair => pair.name, pair => pair.entry);

    /// <summary>The models that servers have and the api-docs lack.</summary>
    public static IEnumerable<(string Name, JsonObject Model)> NewModels
        => Entries.SelectMany(group => group.Where(entry => entry.ContainsKey("addModel")).Select(entry => (group.Key, entry["addModel"]!.AsObject())));

    /// <summary>The names that elements have in C#, beside the last part of their wire names.</summary>
    public static IEnumerable<(string Wire, string Given)> GivenNames
        => Entries.SelectMany(group => group
            .Where(entry => entry.ContainsKey("name"))
            .Select(entry => (group.Key.TrimEnd(')').Split('.', '(')[^1], entry["name"]!.GetValue<string>())));

    /// <summary>The unit of a parameter that is a duration, <c>s</c> or <c>ms</c>: the same in every operation.</summary>
    public static string UnitOf(string parameter)
        => Entries.Where(group => group.Key.EndsWith($"({parameter})", StringComparison.Ordinal))
            .SelectMany(group => group)
            .Select(entry => entry["unit"]?.GetValue<string>())
            .OfType<string>()
            .Distinct()
            .Single();

    public static T? Value<T>(string element, string key)
        => Entries[element].Select(entry => entry[key]).LastOrDefault(value => value is not null) is { } found
            ? found.GetValue<T>()
            : default;

    /// <summary>The members that a model has besides those in the api-docs.</summary>
    public static IEnumerable<(string Name, JsonObject Property)> NewMembers(string model)
        => Entries
            .Where(group => group.Key.StartsWith(model + ".", StringComparison.Ordinal))
            .SelectMany(group => group
                .Where(entry => entry.ContainsKey("add"))
                .Select(entry => (group.Key[(model.Length + 1)..], entry["add"]!.AsObject())));

    private static IEnumerable<string> Names(JsonNode at)
        => at is JsonArray many ? many.Select(name => name!.GetValue<string>()) : [at.GetValue<string>()];
}
