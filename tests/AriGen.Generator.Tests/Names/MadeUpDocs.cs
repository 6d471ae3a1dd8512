using System.Text;

namespace AriGen.Generator.Tests;

/// <summary>Api-docs whose every name is made up.</summary>
internal sealed record MadeUpDocs(ImmutableArray<string> Resources, ImmutableArray<MadeUpModel> Models, ImmutableArray<MadeUpOperation> Operations)
{
    public ApiDocs Build()
    {
        VendorDocs[] docs = [.. Resources.Select(resource => new VendorDocs(resource))];
        foreach (MadeUpModel model in Models)
        {
            docs[model.Resource % docs.Length].ModelOf(model.Name, Keys(model), [.. Discriminator(model), .. model.Properties]);
        }

        foreach ((MadeUpOperation operation, int index) in Operations.Select((operation, index) => (operation, index)))
        {
            // The number keeps paths apart: what is made up are names.
            string path = $"/{index}{string.Concat(operation.Holes.Select(hole => $"/{{{hole}}}"))}";
            docs[operation.Resource % docs.Length].Operation(operation.Method, path, operation.Nickname, operation.Returns, [.. operation.Parameters]);
        }

        return docs[0].Build(docs[1..]);
    }

    /// <summary>The same with one thing less. Whoever finds a diagnostic wants to see nothing else.</summary>
    public IEnumerable<MadeUpDocs> Smaller() =>
    [
        .. Resources.Length > 1 ? Without(Resources, rest => this with { Resources = rest }) : [],
        .. Without(Models, rest => this with { Models = rest }),
        .. Without(Operations, rest => this with { Operations = rest }),
        .. Models.SelectMany(model => Without(model.Properties, rest
            => this with { Models = Models.Replace(model, model with { Properties = rest }) })),
        .. Operations.SelectMany(operation => Without(operation.Parameters, rest
            => this with { Operations = Operations.Replace(operation, operation with { Parameters = rest }) })),
        .. Operations.SelectMany(operation => Without(operation.Holes, rest
            => this with { Operations = Operations.Replace(operation, operation with { Holes = rest }) })),
    ];

    /// <summary>The files one after the other.</summary>
    public override string ToString()
        => Build().Files.Aggregate(new StringBuilder(), (all, file) => all.Append("// ").AppendLine(file.Key).AppendLine(file.Value)).ToString();

    private string Keys(MadeUpModel model)
    {
        string[] children = [.. Models.Where(child => child.Parent == model.Name && child != model).Select(child => child.Name).Distinct()];
        string subTypes = string.Join(", ", children.Select(child => System.Text.Json.JsonSerializer.Serialize(child)));
        return (model.IsRoot ? "\"discriminator\": \"type\", " : "") + (children.Length > 0 ? $"\"subTypes\": [ {subTypes} ], " : "");
    }

    private static VendorProperty[] Discriminator(MadeUpModel model) => model.IsRoot ? [new("type", "string!")] : [];

    private static IEnumerable<MadeUpDocs> Without<T>(ImmutableArray<T> items, Func<ImmutableArray<T>, MadeUpDocs> make)
        => items.Select((_, index) => make(items.RemoveAt(index)));
}

/// <summary>A model; one with a parent is an event.</summary>
internal sealed record MadeUpModel(int Resource, string Name, bool IsRoot, string? Parent, ImmutableArray<VendorProperty> Properties);

/// <summary>An operation with the holes of its path.</summary>
internal sealed record MadeUpOperation(
    int Resource, string Method, string Nickname, string Returns, ImmutableArray<string> Holes, ImmutableArray<VendorParameter> Parameters);
