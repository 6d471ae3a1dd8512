namespace AriGen.Generator.Tests;

/// <summary>Projects whose references already have a client, and projects that the generator reaches by a reference only.</summary>
public sealed class OtherClientTests
{
    private const string Public = "namespace AriGen; public sealed class AriClient;";
    private const string Internal = "namespace AriGen; internal sealed class AriClient;";
    private const string ShownToApp = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\n";

    [Fact]
    public void Without_a_reference_of_its_own_a_project_is_told_nothing_and_given_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(ApiDocs.None, ProjectOptions.NotReferenced);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void A_public_client_of_a_reference_is_told_once_and_is_the_only_one()
    {
        ApiDocs broken = ApiDocs.Newest.Replace("mailboxes", ["\"old_messages\""], "\"int\"", "\"integer\"");
        GeneratorRun run = GeneratorRun.Of(broken, references: [Reference(Public)]);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("ARIGEN113", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.StartsWith("The referenced assembly 'Other' already has a client in the namespace", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void An_internal_client_that_a_reference_shows_is_mentioned_and_does_no_harm()
    {
        GeneratorRun run = GeneratorRun.Of(ApiDocs.Newest, references: [Reference(ShownToApp + Internal)]);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("ARIGEN114", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Severity));
        Assert.Empty(run.ChangedSince(GeneratorRun.Newest));
    }

    [Theory]
    [InlineData(Internal, "AriGen")]
    [InlineData(Public, "Acme.Pbx")]
    [InlineData("namespace AriGen; public sealed class AriClientBase;", "AriGen")]
    public void A_client_that_is_hidden_or_elsewhere_is_none_of_the_projects_business(string code, string inNamespace)
    {
        GeneratorRun run = GeneratorRun.Of(ApiDocs.Newest, new ProjectOptions(("AriGenNamespace", inNamespace)), references: [Reference(code)]);

        Assert.Empty(run.Diagnostics);
        Assert.NotEmpty(run.Sources);
    }

    [Fact]
    public void A_client_behind_an_extern_alias_is_in_nobodys_way()
        => Assert.Empty(GeneratorRun.Of(ApiDocs.Newest, references: [Reference(Public).WithAliases(["sdk"])]).Diagnostics);

    private static CompilationReference Reference(string code)
        => CSharpCompilation.Create(
            "Other",
            [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}
