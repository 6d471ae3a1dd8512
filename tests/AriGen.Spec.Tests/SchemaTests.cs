using System.Reflection;
using System.Runtime.Loader;

namespace AriGen.Spec.Tests;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("\"nikname\": \"x\"", "There is no key 'nikname' here; did you mean 'nickname'?")]
    [InlineData("\"Nick_Name\": \"x\"", "There is no key 'Nick_Name' here; did you mean 'nickname'?")]
    [InlineData("\"alias\": \"x\"", "The key 'nickname' is missing here")]
    [InlineData("\"nickname\": [\"x\"]", "The value of 'nickname' must be a string")]
    public void The_message_tells_what_was_meant(string member, string message)
    {
        string text = "{ \"swaggerVersion\": \"1.1\", \"apis\": [ { \"path\": \"/x\", \"operations\": [ { \"httpMethod\": \"GET\", \"responseClass\": \"void\", " + member + " } ] } ] }";

        Assert.Equal([message], SpecReader.Read(new SpecText("api-docs/x.json", text)).Diagnostics.Select(f => f.Message));
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
