namespace AriGen.Testing;

/// <summary>The language of the sources, pages and tests that this test project covers.</summary>
public sealed class LanguageTests
{
    [Fact]
    public void No_text_uses_wording_that_the_project_rules_out()
        => AssertAtMost(TextArea.Own.Wording, Findings(WordingRules.Find));

    [Fact]
    public void No_line_of_code_is_too_long()
        => AssertAtMost(TextArea.Own.LongLines, Findings(LineLength.Find));

    [Theory]
    [InlineData("/// <summary>What a server sends.</summary>")]
    [InlineData("/// <summary>", "/// For when a server is busy.")]
    [InlineData("code.Summary($\"Who has {name}.\")")]
    [InlineData("// A refused request is no error.")]
    [InlineData("call.HangUp();")]
    public void Wording_that_is_ruled_out_is_found(params string[] lines)
        => Assert.StartsWith("a.cs:1: ", Assert.Single(WordingRules.Find("a.cs", lines)), StringComparison.Ordinal);

    [Theory]
    [InlineData("/// <summary>The server's answer.</summary>")]
    [InlineData("// There is no server, and it is no longer needed.")]
    [InlineData("call.Hangup();")]
    public void Other_wording_is_not_found(string line)
        => Assert.Empty(WordingRules.Find("a.cs", [line]));

    [Fact]
    public void The_content_of_literals_does_not_make_a_line_too_long()
    {
        string many = new('x', LineLength.Most);
        Assert.Empty(LineLength.Find("a.cs", [$"Call(\"{many}\");", "Call(\"\"\"", many + many, "\"\"\");"]));
        Assert.Single(LineLength.Find("a.cs", [$"Call({many});"]));
        Assert.Empty(LineLength.Find("a.g.cs", [$"Call({many});"]));
    }

    private static string[] Findings(Func<string, IReadOnlyList<string>, IEnumerable<string>> find)
        => [.. TextArea.Own.Files().SelectMany(file => find(file, File.ReadAllLines(Repository.PathOf(file))))];

    private static void AssertAtMost(int known, string[] findings)
        => Assert.True(findings.Length <= known, $"{findings.Length} findings, where {known} are known (TextArea.cs):\n{string.Join('\n', findings)}");
}
