namespace AriGen.Generator.Tests;

/// <summary>What is wrong with the project rather than with its api-docs.</summary>
public sealed class ProjectDiagnosticTests
{
    [Theory]
    [InlineData("1st")]
    [InlineData("Foo..Bar")]
    [InlineData("Foo.")]
    [InlineData("Foo.class")]
    [InlineData("Foo Bar")]
    [InlineData("Foo-Bar")]
    [InlineData("global::Foo")]
    public void A_namespace_that_is_none(string name)
    {
        GeneratorRun run = GeneratorRun.Newest.Configure(new ProjectOptions(("AriGenNamespace", name)));

        AssertFault(run, "ARIGEN105", $"AriGenNamespace '{name}' is no C# namespace; AriGen is used");
        Assert.Empty(run.ChangedSince(GeneratorRun.Newest));
    }

    [Fact]
    public void A_visibility_that_is_none()
    {
        GeneratorRun run = GeneratorRun.Newest.Configure(new ProjectOptions(("AriGenVisibility", "private")));

        AssertFault(run, "ARIGEN106", "AriGenVisibility 'private' is neither public nor internal; public is used");
        Assert.Empty(run.ChangedSince(GeneratorRun.Newest));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    public void A_language_that_is_too_old(LanguageVersion language, string shown)
    {
        GeneratorRun run = GeneratorRun.Of(ApiDocs.Newest, language: language);

        AssertFault(run, "ARIGEN107", $"The generated code needs C# 12 or later; this project is compiled as C# {shown}");
    }

    [Theory]
    [InlineData(" Internal ", "internal sealed partial class AriClient")]
    [InlineData("", "public sealed partial class AriClient")]
    public void Case_and_spaces_do_not_matter_and_nothing_is_the_default(string visibility, string expected)
    {
        GeneratorRun run = GeneratorRun.Newest.Configure(new ProjectOptions(("AriGenVisibility", visibility), ("AriGenNamespace", " ")));

        Assert.Empty(run.Diagnostics);
        Assert.Contains(expected, run.Sources["AriClient.g.cs"].ToString(), StringComparison.Ordinal);
        Assert.Contains("namespace AriGen;", run.Sources["AriClient.g.cs"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_project_and_api_docs_come_together()
    {
        ApiDocs docs = ApiDocs.Newest.Replace("mailboxes", ["\"old_messages\""], "\"int\"", "\"integer\"");
        GeneratorRun run = GeneratorRun.Of(docs, new ProjectOptions(("AriGenNamespace", "1"), ("AriGenVisibility", "none")), LanguageVersion.CSharp11);

        Assert.Equal(["ARIGEN007", "ARIGEN105", "ARIGEN106", "ARIGEN107"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void A_diagnostic_leads_to_its_help_page()
    {
        string pages = Path.Combine(Repository.Root, "generator", "diagnostics") + Path.DirectorySeparatorChar;
        GeneratorRun run = GeneratorRun.Newest.Configure(new ProjectOptions(("AriGenVisibility", "none"), ("AriGenHelpRoot", pages)));

        string link = Assert.Single(run.Diagnostics).Descriptor.HelpLinkUri;
        Assert.True(File.Exists(new Uri(link).LocalPath), link);
    }

    [Fact]
    public void Without_a_folder_of_help_pages_there_is_no_link()
        => Assert.Equal("", Assert.Single(GeneratorRun.Newest.Configure(new ProjectOptions(("AriGenVisibility", "none"))).Diagnostics).Descriptor.HelpLinkUri);

    private static void AssertFault(GeneratorRun run, string id, string message)
    {
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(
            (id, message, DiagnosticSeverity.Error, LocationKind.None),
            (diagnostic.Id, diagnostic.GetMessage(), diagnostic.Severity, diagnostic.Location.Kind));
    }
}
