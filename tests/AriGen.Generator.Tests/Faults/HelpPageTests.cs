using System.Reflection;
using AriGen.Spec;

namespace AriGen.Generator.Tests;

/// <summary>Ids from 101 on are about projects: raised by MSBuild's targets or by the generator itself. Each has its page.</summary>
public sealed class HelpPageTests
{
    private static readonly string Pages = Path.Combine(Repository.Root, "generator", "diagnostics");

    private static readonly string Targets = File.ReadAllText(Path.Combine(Repository.Root, "generator", "AriGen.Generator", "build", "AriGen.Generator.targets"));

    // Internal to the generator, as the catalogue is no business of other assemblies.
    private static readonly FaultKind[] Kinds =
        [.. typeof(AriGenerator).Assembly.GetTypes().Single(type => type.Name == "ProjectFaults")
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (FaultKind)field.GetValue(null)!)];

    [Fact]
    public void Every_id_has_its_page_and_every_page_its_id()
    {
        IEnumerable<string> ids = Enumerable.Range(101, 4).Select(number => $"ARIGEN{number}").Concat(Kinds.Select(kind => kind.Id));

        Assert.Equal(ids, Directory.GetFiles(Pages, "ARIGEN1*.md").Select(page => Path.GetFileNameWithoutExtension(page)).Order(StringComparer.Ordinal));
        Assert.All(ids.Take(4), id => Assert.Contains($"Code=\"{id}\" HelpLink=\"$(AriGenHelpRoot){id}.md\"", Targets, StringComparison.Ordinal));
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

            Assert.StartsWith("Error. ", lines[2], StringComparison.Ordinal);
            Assert.Contains($"| [{id}]({id}.md) | Error | {title} |", index, StringComparison.Ordinal);
            Assert.All(Kinds.Where(kind => kind.Id == id), kind => Assert.Equal(title, kind.Title));
        }
    }
}
