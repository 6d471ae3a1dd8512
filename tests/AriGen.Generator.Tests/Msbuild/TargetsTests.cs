namespace AriGen.Generator.Tests;

/// <summary>The package's props and targets, run by the real MSBuild.</summary>
public sealed class TargetsTests : IDisposable
{
    private readonly TargetsProject _project = new();

    [Theory]
    [InlineData("22", "22.10.1")]
    [InlineData("22.10", "22.10.1")]
    [InlineData("16.28.0", "16.28.0")]
    public async Task A_version_finds_the_newest_bundled_one_that_it_begins(string version, string found)
    {
        TargetsResult result = await _project.CollectAsync($"<PropertyGroup><AriVersion>{version}</AriVersion></PropertyGroup>");

        Assert.True(result.IsSuccess, result.Output);
        string folder = Path.Combine(Repository.Root, "specs", found);
        Assert.Equal(
            Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
            result.AdditionalFiles.Select(file => Path.GetFullPath(file.Identity)).Order(StringComparer.Ordinal));
        Assert.All(result.AdditionalFiles, file => Assert.Equal("spec", file.Kind));
        Assert.Equal(Repository.Versions, result.Items["AriGenBundled"].Select(item => item.Identity));
        Assert.Equal(["AriGenNamespace", "AriGenVisibility", "AriGenHelpRoot"], result.Items["CompilerVisibleProperty"].Select(item => item.Identity));
    }

    [Theory]
    [InlineData("22.1")]
    [InlineData("21")]
    [InlineData("2")]
    public async Task An_unknown_version_is_told_with_those_that_are_known(string version)
    {
        TargetsResult result = await _project.CollectAsync($"<PropertyGroup><AriVersion>{version}</AriVersion></PropertyGroup>");

        AssertError(result, "ARIGEN103", $"No api-docs are bundled for AriVersion '{version}'. Bundled are {string.Join(", ", Repository.Versions)}.");
    }

    [Fact]
    public async Task A_folder_gives_its_listing_and_its_api_docs_and_wins_over_a_version()
    {
        TargetsResult result = await _project.WithApiDocs("my specs").CollectAsync("""
            <PropertyGroup><AriVersion>22</AriVersion></PropertyGroup>
            <ItemGroup><AriSpec Include="my specs" /><AriCorrections Include="mine.json" /></ItemGroup>
            """);

        Assert.True(result.IsSuccess, result.Output);
        Assert.Equal(
            ["my specs/api-docs/events.json spec", "my specs/api-docs/lamps.json spec", "my specs/resources.json spec", "mine.json corrections"],
            result.AdditionalFiles.Select(file => $"{Path.GetRelativePath(_project.FolderOf(""), file.Identity)} {file.Kind}").OrderBy(line => line.EndsWith("corrections", StringComparison.Ordinal)).ThenBy(line => line, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_property_wins_over_what_the_project_names()
    {
        TargetsResult result = await _project.WithApiDocs("a").WithApiDocs("b").CollectAsync("""
            <PropertyGroup><AriVersion>22</AriVersion><AriSpec>b</AriSpec></PropertyGroup>
            <ItemGroup><AriSpec Include="a" /></ItemGroup>
            """);

        Assert.True(result.IsSuccess, result.Output);
        Assert.Equal(3, result.AdditionalFiles.Count());
        Assert.All(result.AdditionalFiles, file => Assert.StartsWith("b/", Path.GetRelativePath(_project.FolderOf(""), file.Identity), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_not_there()
        => AssertError(
            await _project.CollectAsync("""<ItemGroup><AriSpec Include="specs/none" /></ItemGroup>"""),
            "ARIGEN102",
            "The folder of api-docs 'specs/none' does not exist.");

    [Fact]
    public async Task Two_folders()
        => AssertError(
            await _project.WithApiDocs("a").WithApiDocs("b").CollectAsync("""<ItemGroup><AriSpec Include="a;b" /></ItemGroup>"""),
            "ARIGEN104",
            "A project is generated from one folder of api-docs, but AriSpec names 2: a, b.");

    [Fact]
    public async Task A_compiler_that_is_too_old()
        => AssertError(
            await _project.CollectAsync("<PropertyGroup><AriVersion>22</AriVersion></PropertyGroup>", sdk: "9.0.305"),
            "ARIGEN101",
            "this build uses the SDK 9.0.305.");

    [Fact]
    public async Task A_project_that_asks_for_nothing_gets_no_files_and_a_preview_of_the_right_compiler_will_do()
    {
        TargetsResult result = await _project.CollectAsync("", sdk: "10.0.100-preview.7");

        Assert.True(result.IsSuccess, result.Output);
        Assert.Empty(result.AdditionalFiles);
    }

    public void Dispose() => _project.Dispose();

    private static void AssertError(TargetsResult result, string id, string message)
    {
        Assert.False(result.IsSuccess);
        Assert.Contains($"error {id}: ", result.Output, StringComparison.Ordinal);
        Assert.Contains(message, result.Output, StringComparison.Ordinal);
    }
}
