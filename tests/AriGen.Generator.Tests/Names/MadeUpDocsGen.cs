using CsCheck;

namespace AriGen.Generator.Tests;

/// <summary>Generates random api-docs. The names of a document are from a few words, so that they collide.</summary>
internal static class MadeUpDocsGen
{
    private static readonly string[] Scalars = ["string", "int", "long", "double", "boolean", "Date", "object", "List[string]"];

    public static Gen<MadeUpDocs> Docs { get; } = Gen.OneOf(AdversarialWords.All).Array[2, 6].SelectMany(Of);

    private static Gen<MadeUpDocs> Of(string[] words)
    {
        Gen<string> name = Name(words);
        return name.Array[1, 7].SelectMany(models => Gen.Select(
            name.Where(IsFileName).Array[1, 2],
            Models(models, name),
            Operation(models, name).Array[0, 5],
            (resources, made, operations)
                => new MadeUpDocs([.. resources.Distinct()], [.. made.DistinctBy(model => model.Name)], [.. operations])));
    }

    private static bool IsFileName(string name) => name.Any(char.IsLetterOrDigit) && !name.Contains('.', StringComparison.Ordinal);

    private static Gen<string> Name(string[] words)
        => Gen.Select(Gen.OneOf(words), Gen.OneOf(AdversarialWords.Endings), Gen.Int[0, 11], Spell);

    private static string Spell(string word, string ending, int form) => form switch
    {
        0 => char.ToLowerInvariant(word[0]) + word[1..],
        1 => char.ToUpperInvariant(word[0]) + word[1..],
        2 => word.ToLowerInvariant(),
        3 => word.ToUpperInvariant(),
        4 => "_" + word,
        5 or 6 => word + ending,
        7 => char.ToUpperInvariant(word[0]) + word[1..] + ending,
        _ => word,
    };

    private static Gen<MadeUpModel[]> Models(string[] names, Gen<string> name)
        => Gen.Select(
            Gen.Int[0, 3].Array[names.Length],
            Gen.Int[0, 1].Array[names.Length],
            Properties(names, name).Array[names.Length],
            (parents, resources, properties) => names
                .Select((model, index) => new MadeUpModel(
                    resources[index],
                    model,
                    index == 0 && parents[0] != 0,
                    index > 0 && parents[0] != 0 && parents[index] < 2 ? names[parents[index] * (index - 1)] : null,
                    [.. properties[index].DistinctBy(property => property.Name)]))
                .ToArray());

    private static Gen<VendorProperty[]> Properties(string[] models, Gen<string> name)
        => Gen.Select(name, Type(models), Values(name), Gen.Bool, (property, type, values, isRequired)
            => new VendorProperty(property, (values is null ? type : "string") + (isRequired ? "!" : ""), values)).Array[0, 5];

    private static Gen<MadeUpOperation> Operation(string[] models, Gen<string> name) => Gen.Select(
        Gen.OneOf("GET", "POST", "DELETE"),
        name,
        Gen.OneOf<string>([.. Scalars, .. models, .. models.Select(model => $"List[{model}]"), "void", "binary"]),
        name.Where(hole => !hole.Contains('*', StringComparison.Ordinal)).Array[0, 2],
        Parameter(models, name).Array[0, 4],
        Gen.Int[0, 1],
        (method, nickname, returns, holes, parameters, resource)
            => new MadeUpOperation(resource, method, nickname, returns, [.. holes.Distinct()], [.. parameters]));

    private static Gen<VendorParameter> Parameter(string[] models, Gen<string> name) => Gen.Select(
        name,
        Gen.OneOf("query", "query", "body", "header"),
        Type(models),
        Values(name),
        Gen.Bool,
        Gen.Bool,
        (parameter, place, type, values, isRequired, isMultiple)
            => new VendorParameter(parameter, place, values is null ? type : "string", isRequired, isMultiple, values));

    private static Gen<string> Type(string[] models)
        => Gen.OneOf<string>([.. Scalars, .. models, .. models.Select(model => $"List[{model}]")]);

    /// <summary>Generates lists of values. Most are null, which allows any value.</summary>
    private static Gen<string[]?> Values(Gen<string> name)
        => Gen.Select(name.Array[1, 4], Gen.Int[0, 3], (values, kind) => kind == 0 ? values : null);
}
