using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AriGen.Tests.House;

/// <summary>What must agree across the repository and no compiler looks at.</summary>
public sealed class RepositoryTests
{
    [Fact]
    public async Task Api_docs_match_facts_and_wording()
    {
        using Process check = Process.Start(new ProcessStartInfo("dotnet", ["run", Repository.Path("specs", "compose.cs"), "--", "--check"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(check.ExitCode == 0, await output + await errors);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Repository.Path("AriGen.sln")).Replace('\\', '/');
        string root = Repository.Path();

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
        string props = Repository.Path("generator", "AriGen.Generator", "build", "AriGen.Generator.props");
        string[] listed = XDocument.Load(props).Descendants("AriGenBundled").Single().Attribute("Include")!.Value.Split(';');
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(Repository.Path("specs", "manifest.json")))!;
        string[] bundled = [.. manifest["versions"]!.AsArray().Select(version => version!["version"]!.GetValue<string>()).OrderBy(Version.Parse)];

        Assert.Equal(bundled, listed);
    }
}
