namespace AriGen.Generator.Tests;

public sealed class DiagnosticTests
{
    [Fact]
    public void All_faults_of_a_document_are_shown_at_once()
    {
        GeneratorRun run = GeneratorRun.Newest.Edit(docs => docs
            .Replace("mailboxes", ["\"nickname\": \"list\""], "\"responseClass\"", "\"responseKlass\"")
            .Replace("mailboxes", ["\"nickname\": \"update\"", "\"dataType\": "], "\"string\"", "7")
            .Replace("mailboxes", ["\"old_messages\""], "\"int\"", "\"integer\""));

        Assert.Equal(["ARIGEN005", "ARIGEN006", "ARIGEN007"], run.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Contains("GetAsync", run.Sources["Mailboxes/MailboxesResource.g.cs"].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("UpdateAsync", run.Sources["Mailboxes/MailboxesResource.g.cs"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_is_marked_from_its_first_to_its_last_character()
    {
        GeneratorRun run = GeneratorRun.Newest.Edit(docs => docs.Replace("mailboxes", ["\"old_messages\""], "\"int\"", "\"integer\""));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        string text = run.Docs["mailboxes"];
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.Equal("\"integer\"", text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Equal("\"integer\"", text.Split('\n')[span.StartLinePosition.Line][span.StartLinePosition.Character..span.EndLinePosition.Character]);
        Assert.Equal(ApiDocs.PathOf("mailboxes"), span.Path);
        Assert.Equal("The type 'integer' is unknown; the value is carried as JSON; did you mean 'int'?", diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("ARIGEN001", DiagnosticSeverity.Error, "\"nickname\": \"get\"", "\"nickname\"", "nickname\"")]
    [InlineData("ARIGEN007", DiagnosticSeverity.Warning, "\"old_messages\"", "\"int\"", "\"integer\"")]
    [InlineData("ARIGEN040", DiagnosticSeverity.Info, "\"nickname\": \"get\"", "\"errorResponses\"", "\"errorResponse\"")]
    public void A_fault_has_the_severity_of_its_kind(string id, DiagnosticSeverity severity, string anchor, string find, string replacement)
    {
        string[] anchors = anchor.StartsWith(find, StringComparison.Ordinal) ? [] : [anchor];
        GeneratorRun run = GeneratorRun.Newest.Edit(docs => docs.Replace("mailboxes", anchors, find, replacement));

        Assert.Equal([(id, severity)], run.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Severity)));
    }

    [Fact]
    public void A_fault_of_a_correction_is_shown_in_its_file()
    {
        GeneratorRun run = GeneratorRun.Newest.Edit(docs => docs.With("/project/corrections.json", """
            { "corrections": [
                { "at": "Mailbox.old_messages", "type": "long" } ] }
            """));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("/project/corrections.json: (1,4)-(1,5)", $"{diagnostic.Location.GetLineSpan().Path}: {diagnostic.Location.GetLineSpan().Span}");
        Assert.Equal("ARIGEN037", diagnostic.Id);
        Assert.Empty(run.ChangedSince(GeneratorRun.Newest));
    }

    [Fact]
    public void A_project_without_api_docs_is_told_so()
    {
        GeneratorRun run = GeneratorRun.Of(ApiDocs.None);

        Assert.Equal("ARIGEN034", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(GeneratedCode.Diagnostics(run, LanguageVersion.CSharp12));
    }
}
