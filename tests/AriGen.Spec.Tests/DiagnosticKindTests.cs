using System.Reflection;
using System.Text.RegularExpressions;

namespace AriGen.Spec.Tests;

public sealed class DiagnosticKindTests
{
    private static readonly string Pages = Path.Combine(Repository.Root, "generator", "diagnostics");

    public static IReadOnlyList<DiagnosticKind> Kinds { get; } =
    [
        .. typeof(DiagnosticKinds).GetProperties(BindingFlags.Static | BindingFlags.Public).Select(p => (DiagnosticKind)p.GetValue(null)!),
    ];

    [Fact]
    public void Ids_are_unique_and_without_gaps()
        => Assert.Equal(
            Enumerable.Range(1, Kinds.Count).Select(n => $"ARIGEN{n:000}"),
            Kinds.Select(k => k.Id).Order(StringComparer.Ordinal));

    // From 101 on ids belong to the generator: they are about projects, not about files.
    [Fact]
    public void Every_kind_has_a_page_and_every_page_a_kind()
    {
        string[] pages = [.. Directory.GetFiles(Pages, "ARIGEN0*.md").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal)];

        Assert.Equal(Kinds.Select(k => k.Id).Order(StringComparer.Ordinal), pages);
    }

    [Fact]
    public void A_page_has_the_kind_s_title_and_severity_and_the_index_names_it()
    {
        string index = File.ReadAllText(Path.Combine(Pages, "README.md"));
        foreach (DiagnosticKind kind in Kinds)
        {
            string page = File.ReadAllText(Path.Combine(Pages, kind.Id + ".md"));
            Assert.StartsWith($"# {kind.Id}: {kind.Title}\n\n{kind.Severity}.", page, StringComparison.Ordinal);
            Assert.Contains($"| [{kind.Id}]({kind.Id}.md) | {kind.Severity} | {kind.Title} |", index, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Messages_hold_together()
    {
        foreach (DiagnosticKind kind in Kinds)
        {
            string[] holes = [.. Regex.Matches(kind.MessageFormat.Replace("{{", "", StringComparison.Ordinal), @"\{(\d)\}").Select(m => m.Groups[1].Value).Distinct().Order()];
            Assert.Equal(Enumerable.Range(0, holes.Length).Select(n => $"{n}"), holes);
            Assert.False(kind.MessageFormat.EndsWith('.'), kind.Id);
        }
    }
}
