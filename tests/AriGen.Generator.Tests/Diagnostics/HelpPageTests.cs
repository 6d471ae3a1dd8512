using System.Reflection;
using System.Text.RegularExpressions;
using AriGen.Spec;

namespace AriGen.Generator.Tests;

/// <summary>Ids from 101 on are about projects: raised by MSBuild's targets or by the generator itself. Each has its page.</summary>
public sealed class HelpPageTests
{
    private static readonly string Pages = Path.Combine(Repository.Root, "generator", "diagnostics");

    private static readonly string Targets = File.ReadAllText(Path.Combine(Repository.Root, "generator", "AriGen.Generator", "build", "AriGen.Generator.targets"));

    /// <summary>The ids of the targets' errors.</summary>
    private static readonly string[] ErrorIds =
        [.. Regex.Matches(Targets, "Code=\"(?<id>[^\"]+)\" HelpLink=\"\\$\\(AriGenHelpRoot\\)\\k<id>\\.md\"").Select(match => match.Groups["id"].Value)];

    /// <summary>The ids of the targets' messages, which MSBuild gives no link.</summary>
    private static readonly string[] MessageIds =
        [.. Regex.Matches(Targets, "<Message Code=\"(?<id>[^\"]+)\"").Select(match => match.Groups["id"].Value)];

    // Internal to the generator, as the catalogue is no business of other assemblies.
    private static readonly DiagnosticKind[] Kinds =
        [.. typeof(AriGenerator).Assembly.GetTypes().Single(type => type.Name == "ProjectDiagnostics")
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (DiagnosticKind)field.GetValue(null)!)];

    [Fact]
    public void Every_id_has_its_page_and_every_page_its_id()
    {
        Assert.Equal(ErrorIds.Length, Regex.Count(Targets, "<Error "));
        Assert.Equal(
            ErrorIds.Concat(MessageIds).Concat(Kinds.Select(kind => kind.Id)).Order(StringComparer.Ordinal),
            Directory.GetFiles(Pages, "ARIGEN1*.md").Select(page => Path.GetFileNameWithoutExtension(page)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_page_begins_with_its_kind_s_title_and_severity_and_the_index_names_it()
    {
        string index = File.ReadAllText(Path.Combine(Pages, "README.md"));
        foreach (string page in Directory.GetFiles(Pages, "ARIGEN1*.md"))
        {
            string id = Path.GetFileNameWithoutExtension(page);
            string[] lines = File.ReadAllLines(page);
            string title = lines[0][$"# {id}: ".Length..];

            SpecSeverity severity = MessageIds.Contains(id) ? SpecSeverity.Info : SpecSeverity.Error;
            DiagnosticKind kind = Kinds.SingleOrDefault(kind => kind.Id == id) ?? new DiagnosticKind(id, title, "", severity);

            Assert.Equal(kind.Title, title);
            Assert.StartsWith($"{kind.Severity}. ", lines[2], StringComparison.Ordinal);
            Assert.Contains($"| [{id}]({id}.md) | {kind.Severity} | {title} |", index, StringComparison.Ordinal);
        }
    }
}
