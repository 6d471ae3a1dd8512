using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AriGen.Analysis;
using NJsonSchema;
using NJsonSchema.Validation;

namespace AriGen.Spec.Tests.Schema;

/// <summary>The exported schema of an API, read by NJsonSchema.</summary>
internal sealed partial class ExportedSchema
{
    private static readonly ConcurrentDictionary<string, ExportedSchema> OfVersions = new();

    private ExportedSchema(ApiModel api)
    {
        Api = api;
        Text = SchemaExport.ToJson(api);

        // The own writer gives the text of NJsonSchema, except for the decimal point in whole numbers.
        Assert.Equal(WholeDecimal().Replace(SchemaExport.Build(api).ToJson().ReplaceLineEndings("\n"), "$1") + "\n", Text);

        // The schema has no external references, so that this completes synchronously.
        Root = JsonSchema.FromJsonAsync(Text).GetAwaiter().GetResult();
    }

    public ApiModel Api { get; }

    public string Text { get; }

    /// <summary>The schema of any event.</summary>
    public JsonSchema Root { get; }

    /// <summary>Gets the schema of a bundled version, with corrections.</summary>
    public static ExportedSchema Of(string version)
        => OfVersions.GetOrAdd(version, static name => Of(Specs.Read(Specs.Texts(name), SpecCorrections.BuiltIn).Model));

    public static ExportedSchema Of(ApiModel api) => new(api);

    public JsonSchema Model(string name) => Root.Definitions[name];

    /// <summary>Validates a JSON text, and returns the errors.</summary>
    public static IEnumerable<string> Refusals(JsonSchema schema, string json) => schema.Validate(json).Select(Line);

    [GeneratedRegex(@"(?m)(?<=^ *""(?:minimum|maximum)"": |^ *)(-?\d+)\.0(?=,?$)")]
    private static partial Regex WholeDecimal();

    private static string Line(ValidationError error) => $"{error.Kind} at {error.Path}";
}
