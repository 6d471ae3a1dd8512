using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AriGen.Tests.House;

/// <summary>Agreement across the repository that no compiler checks.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public async Task Api_docs_match_facts_and_wording()
    {
        (int exitCode, string output) = await Dotnet.RunAsync(Repository.Root, "run", Repository.PathOf("specs", "compose.cs"), "--", "--check");

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Repository.PathOf("AriGen.sln")).Replace('\\', '/');
        string root = Repository.PathOf();

        string[] missing =
        [
            .. new[] { "generator", "src", "samples", "tests" }
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.csproj", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(file => !solution.Contains($"\"{file}\"", StringComparison.Ordinal)),
        ];

        Assert.Empty(missing);
    }

    [Fact]
    public void The_package_lists_the_bundled_versions_from_old_to_new()
    {
        string props = Repository.PathOf("generator", "AriGen.Generator", "build", "AriGen.Generator.props");
        string[] listed = XDocument.Load(props).Descendants("AriGenBundled").Single().Attribute("Include")!.Value.Split(';');
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(Repository.PathOf("specs", "manifest.json")))!;
        string[] bundled = [.. manifest["versions"]!.AsArray().Select(version => version!["version"]!.GetValue<string>()).OrderBy(Version.Parse)];

        Assert.Equal(bundled, listed);
    }
}
