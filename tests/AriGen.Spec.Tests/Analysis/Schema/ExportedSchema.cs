using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AriGen.Analysis;
using NJsonSchema;
using NJsonSchema.Validation;

namespace AriGen.Spec.Tests.Schema;

/// <summary>The exported schema of an API, as another program reads it.</summary>
internal sealed partial class ExportedSchema
{
    private static readonly ConcurrentDictionary<string, ExportedSchema> OfVersions = new();

    private ExportedSchema(ApiModel api)
    {
        Api = api;
        Text = SchemaExport.ToJson(api);

        // Written by hand, and as NJsonSchema would, but for its decimal point in whole numbers.
        Assert.Equal(WholeDecimal().Replace(SchemaExport.Build(api).ToJson().ReplaceLineEndings("\n"), "$1") + "\n", Text);

        // Nothing in it points outside, so that this completes at once.
        Root = JsonSchema.FromJsonAsync(Text).GetAwaiter().GetResult();
    }

    public ApiModel Api { get; }

    public string Text { get; }

    /// <summary>Any event.</summary>
    public JsonSchema Root { get; }

    /// <summary>A bundled version, with corrections.</summary>
    public static ExportedSchema Of(string version)
        => OfVersions.GetOrAdd(version, static name => Of(Specs.Read(Specs.Texts(name), SpecCorrections.BuiltIn).Model));

    public static ExportedSchema Of(ApiModel api) => new(api);

    public JsonSchema Model(string name) => Root.Definitions[name];

    /// <summary>What the schema has against a JSON text; nothing where it is valid.</summary>
    public static IEnumerable<string> Refusals(JsonSchema schema, string json) => schema.Validate(json).Select(Line);

    [GeneratedRegex(@"(?m)(?<=^ *""(?:minimum|maximum)"": |^ *)(-?\d+)\.0(?=,?$)")]
    private static partial Regex WholeDecimal();

    private static string Line(ValidationError error) => $"{error.Kind} at {error.Path}";
}
