using AriGen.Spec;
using NJsonSchema;

namespace AriGen.Analysis;

/// <summary>Writes the models of an API as one JSON Schema.</summary>
public static class SchemaExport
{
    /// <summary>
    /// A schema of draft 4, which is what NJsonSchema writes and checks. Nothing in it means something else in drafts 6 and 7, so that
    /// it may be read as these. Its root is any one event; each model stands under <c>definitions</c> by its name.
    /// </summary>
    /// <param name="api">The API, which is to be whole: without errors, and with corrections.</param>
    /// <returns>
    /// Indented JSON whose lines end with <c>\n</c>, the last one too; the same for the same API. Models are in the order of the
    /// api-docs.
    /// </returns>
    public static string ToJson(ApiModel api) => SchemaWriter.Write(Build(api)) + "\n";

    /// <summary>The schema as NJsonSchema has it.</summary>
    internal static JsonSchema Build(ApiModel api)
    {
        var models = new ModelSchemas(api);
        var root = new JsonSchema
        {
            Title = "AnyEvent",
            Description = $"Any event of the Asterisk REST Interface, version {api.ApiVersion}. An event of a type that its api-docs lack is none of these.",
        };
        models.AddUnion(root, api.Types.Where(type => type.Discriminator is not null));
        foreach (ApiType type in api.Types)
        {
            // The name of the type in C#, which is nearly always the model's own: NJsonSchema escapes nothing in a $ref.
            root.Definitions.Add(CSharpName.Type(type.Name), models.Of(type.Name));
        }

        return root;
    }
}
