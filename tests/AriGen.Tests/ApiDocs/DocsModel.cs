using System.Text.Json.Nodes;

namespace AriGen.Tests.ApiDocs;

/// <summary>A model with its own members and those of the models above it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Discriminator">The member that holds the name; null unless it is an event.</param>
/// <param name="IsAbstract">Others derive from it.</param>
/// <param name="Properties">Its members by name.</param>
internal sealed record DocsModel(string Name, string? Discriminator, bool IsAbstract, IReadOnlyList<DocsProperty> Properties)
{
    public static IReadOnlyDictionary<string, DocsModel> ReadAll(IEnumerable<JsonObject> documents)
    {
        Dictionary<string, JsonObject> models = documents
            .SelectMany(document => document["models"]?.AsObject() ?? [])
            .ToDictionary(model => model.Key, model => model.Value!.AsObject());
        foreach ((string name, JsonObject model) in Corrections.NewModels)
        {
            models[name] = model;
        }

        Dictionary<string, string> parents = models
            .SelectMany(model => Children(model.Value).Select(child => (child, parent: model.Key)))
            .ToDictionary(pair => pair.child, pair => pair.parent);
        return models.Keys.ToDictionary(name => name, name => Read(name, models, parents));
    }

    private static DocsModel Read(string name, Dictionary<string, JsonObject> models, Dictionary<string, string> parents)
    {
        List<string> line = [name];
        while (parents.TryGetValue(line[^1], out string? parent))
        {
            line.Add(parent);
        }

        string? discriminator = models[line[^1]]["discriminator"]?.GetValue<string>();
        return new DocsModel(
            name,
            discriminator,
            Children(models[name]).Any(),
            [.. line.AsEnumerable().Reverse()
                .SelectMany(model => DocsProperty.ReadAll(model, models[model]["properties"]!.AsObject()))
                .Where(property => property.Name != discriminator)]);
    }

    private static IEnumerable<string> Children(JsonObject model)
        => (model["subTypes"]?.AsArray() ?? []).Select(child => child!.GetValue<string>());
}
