using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using AriGen.Spec.Reading;

namespace AriGen.Spec.Tests;

public sealed class SchemaTests
{
    /// <summary>Each shape with the place of its schema.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string>> Shapes =>
    [
        new(nameof(Shape.Listing), "resource-listing.json", ""),
        new(nameof(Shape.Listed), "resource-listing.json", "listed"),
        new(nameof(Shape.ApiDoc), "api-doc.json", ""),
        new(nameof(Shape.Api), "api-doc.json", "api"),
        new(nameof(Shape.Operation), "api-doc.json", "operation"),
        new(nameof(Shape.Parameter), "api-doc.json", "parameter"),
        new(nameof(Shape.ErrorResponse), "api-doc.json", "errorResponse"),
        new(nameof(Shape.Model), "api-doc.json", "model"),
        new(nameof(Shape.Property), "api-doc.json", "property"),
        new(nameof(Shape.AllowableValues), "api-doc.json", "allowableValues"),
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_reader_and_the_schema_know_the_same_keys(string name, string file, string definition)
    {
        var shape = (Shape)typeof(Shape).GetProperty(name)!.GetValue(null)!;
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "generator", "AriGen.Spec", "Schema", file)));
        JsonElement schema = definition.Length == 0
            ? document.RootElement
            : document.RootElement.GetProperty("definitions").GetProperty(definition);

        Assert.Equal(shape.Required, schema.GetProperty("required").EnumerateArray().Select(e => e.GetString()));
        Assert.Empty(schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).Except(shape.Required.Concat(shape.Optional)));
    }

    [Theory]
    [InlineData("\"nikname\": \"x\"", "There is no key 'nikname' here; did you mean 'nickname'?")]
    [InlineData("\"Nick_Name\": \"x\"", "There is no key 'Nick_Name' here; did you mean 'nickname'?")]
    [InlineData("\"alias\": \"x\"", "The key 'nickname' is missing here")]
    [InlineData("\"nickname\": [\"x\"]", "The value of 'nickname' must be a string")]
    public void The_message_tells_what_was_meant(string member, string message)
    {
        string text = "{ \"swaggerVersion\": \"1.1\", \"apis\": [ { \"path\": \"/x\", \"operations\": [ { \"httpMethod\": \"GET\", \"responseClass\": \"void\", " + member + " } ] } ] }";

        Assert.Equal([message], SpecReader.Read(new SpecText("api-docs/x.json", text)).Faults.Select(f => f.Message));
    }

    [Fact]
    public void A_sound_document_does_not_load_NJsonSchema()
    {
        var context = new Isolated();
        foreach (SpecText text in Specs.Texts("22.10.1"))
        {
            context.Read(text.Path, text.Text);
        }

        Assert.DoesNotContain("NJsonSchema", context.Loaded);

        context.Read("api-docs/x.json", "{ \"apis\": 5 }");
        Assert.Contains("NJsonSchema", context.Loaded);
    }

    // Other tests of this process have loaded it, so that the reader needs a world of its own.
    private sealed class Isolated : AssemblyLoadContext
    {
        private readonly Assembly _spec;

        public Isolated() => _spec = LoadFromAssemblyPath(typeof(SpecReader).Assembly.Location);

        public IEnumerable<string?> Loaded => Assemblies.Select(a => a.GetName().Name);

        public void Read(string path, string text)
        {
            object file = Activator.CreateInstance(_spec.GetType("AriGen.Spec.SpecText")!, path, text)!;
            _spec.GetType("AriGen.Spec.SpecReader")!.GetMethod("Read")!.Invoke(null, [file]);
        }

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string path = Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
