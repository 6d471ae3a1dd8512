using AriGen.Spec;
using NJsonSchema;

namespace AriGen.Analysis;

/// <summary>Writes the models of an API as one JSON Schema.</summary>
public static class SchemaExport
{
    /// <summary>
    /// Writes a schema of draft 4, the draft that NJsonSchema supports. It has the same meaning in drafts 6 and 7. The root describes
    /// any event; <c>definitions</c> has each model under its name.
    /// </summary>
    /// <param name="api">The API, linked without errors and with corrections.</param>
    /// <returns>
    /// Indented JSON. All lines end with <c>\n</c>, and models are in the order of the api-docs, so that equal APIs give equal text.
    /// </returns>
    public static string ToJson(ApiModel api) => SchemaWriter.Write(Build(api)) + "\n";

    /// <summary>Builds the schema as an object of NJsonSchema.</summary>
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
            // The C# name, because NJsonSchema does not escape a $ref. It nearly always equals the name of the model.
            root.Definitions.Add(CSharpName.Type(type.Name), models.Of(type.Name));
        }

        return root;
    }
}
