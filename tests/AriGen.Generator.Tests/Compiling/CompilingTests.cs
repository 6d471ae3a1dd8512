namespace AriGen.Generator.Tests;

/// <summary>The generated code compiles without warnings, with all warnings enabled, in all kinds of projects.</summary>
public sealed class CompilingTests
{
    // Types of a user with the names of generated types and of types in generated code, in all scopes that could hide those.
    private const string Names = """
        public class Channel; public class Task; public class String; public class Uri; public class Event; public class List;
        public class AriClient; public class Exception; public class Type; public class Object; public class Int32; public class Boolean;
        public class CancellationToken; public class ArgumentException; public class ArgumentNullException; public class DateTimeOffset;
        public class IReadOnlyList<T>; public class Dictionary<K, V>; public class Utf8JsonReader; public class JsonConverter;
        public class AriEvent; public class OneOrMany; public class HttpMethod; public class GeneratedCodeAttribute;
        public class JsonCursor; public class JsonMembers;
        """;

    public static IEnumerable<TheoryDataRow<string, LanguageVersion>> Versions =>
        from version in Repository.Versions
        from language in new[] { LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.CSharp14 }
        select new TheoryDataRow<string, LanguageVersion>(version, language);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_version_of_api_docs_compiles(string version, LanguageVersion language)
    {
        GeneratorRun run = GeneratorRun.OfShared(ApiDocs.Bundled(version));

        Assert.Empty(run.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info));
        Assert.Empty(GeneratedCode.Diagnostics(run, language));
    }

    [Theory]
    [InlineData("Foo.Bar", "public")]
    [InlineData("MyApp.AriGen.Task", "public")]
    [InlineData("System.Ari", "public")]
    [InlineData("Channel", "internal")]
    [InlineData("AriGen", "internal")]
    public void Any_namespace_and_visibility_compile(string name, string visibility)
    {
        GeneratorRun run = GeneratorRun.Of(ApiDocs.Newest, new ProjectOptions(("AriGenNamespace", name), ("AriGenVisibility", visibility)));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(GeneratedCode.Diagnostics(run, LanguageVersion.CSharp12));
    }

    [Fact]
    public void Internal_code_shows_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(ApiDocs.Newest, new ProjectOptions(("AriGenVisibility", "internal")));
        CSharpCompilation compilation = GeneratedCode.Compile(run, LanguageVersion.CSharp12);

        Assert.Empty(compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == "AriGen").GetTypeMembers()
            .Where(type => type.DeclaredAccessibility != Accessibility.Internal));
    }

    [Fact]
    public void Types_of_the_same_names_in_an_enclosing_namespace_do_no_harm()
    {
        GeneratorRun run = GeneratorRun.Of(ApiDocs.Newest, new ProjectOptions(("AriGenNamespace", "MyApp.Ari")));

        Assert.Empty(GeneratedCode.Diagnostics(run, LanguageVersion.CSharp12, $"#pragma warning disable CS1591\nnamespace MyApp {{ {Names} namespace System {{ {Names} }} namespace Ari {{ namespace System {{ }} }} }}"));
    }

    [Fact]
    public void Types_of_the_same_names_in_the_global_namespace_do_no_harm()
        => Assert.Empty(GeneratedCode.Diagnostics(GeneratorRun.Newest, LanguageVersion.CSharp12, "#pragma warning disable CS1591\n" + Names));

    [Fact]
    public void Using_both_namespaces_a_user_can_tell_his_types_apart()
    {
        string user = $$"""
            #pragma warning disable CS1591
            using AriGen;
            namespace MyApp { {{Names}} }
            namespace MyApp.Calls
            {
                public class Handler
                {
                    public MyApp.Channel? Mine { get; set; }
                    public async global::System.Threading.Tasks.Task Answer(global::AriGen.AriClient client, StasisStart start)
                        => await client.Channel(start.Channel).AnswerAsync();
                }
            }
            """;
        Assert.Empty(GeneratedCode.Diagnostics(GeneratorRun.Newest, LanguageVersion.CSharp12, user));
    }

    [Fact]
    public void A_member_without_documentation_would_be_seen()
        => Assert.Contains(
            "CS1591",
            Assert.Single(GeneratedCode.Diagnostics(GeneratorRun.Newest, LanguageVersion.CSharp12, "public class Bare;")),
            StringComparison.Ordinal);

    [Fact]
    public void It_becomes_an_assembly_with_documentation()
    {
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();

        var result = GeneratedCode.Compile(GeneratorRun.Newest, LanguageVersion.CSharp14)
            .Emit(assembly, xmlDocumentationStream: documentation, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.True(result.Success);
        Assert.NotEqual(0, documentation.Length);
    }
}
