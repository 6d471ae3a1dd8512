namespace AriGen.Generator.Tests;

/// <summary>The package's props and targets, run by the real MSBuild.</summary>
public sealed class TargetsTests : IDisposable
{
    private readonly TargetsProject _project = new();

    [Theory]
    [InlineData("22", "22.10.1")]
    [InlineData("22.10", "22.10.1")]
    [InlineData("16.28.0", "16.28.0")]
    [InlineData(" 22 ", "22.10.1")]
    [InlineData("\n      18\n    ", "18.26.4")]
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
        Assert.Equal(["AriGenReferenced", "AriGenNamespace", "AriGenVisibility", "AriGenHelpRoot"], result.Items["CompilerVisibleProperty"].Select(item => item.Identity));
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
        TargetsResult result = await _project.WithApiDocs("my specs").WithFile("mine.json").CollectAsync("""
            <PropertyGroup><AriVersion>22</AriVersion></PropertyGroup>
            <ItemGroup><AriSpec Include="my specs" /><AriCorrections Include="mine.json" /></ItemGroup>
            """);

        Assert.True(result.IsSuccess, result.Output);
        Assert.Equal(
            ["my specs/api-docs/events.json spec", "my specs/api-docs/lamps.json spec", "my specs/resources.json spec", "mine.json corrections"],
            result.AdditionalFiles.Select(file => $"{Path.GetRelativePath(_project.FolderOf(""), file.Identity)} {file.Kind}").OrderBy(line => line.EndsWith("corrections", StringComparison.Ordinal)).ThenBy(line => line, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_version_that_is_not_used_is_reported()
    {
        const string Told = "message ARIGEN115: Both AriSpec and AriVersion are set: the client is generated from the folder 'mine', and AriVersion '22' is not used.";
        _project.WithApiDocs("mine");

        TargetsResult both = await _project.CollectAsync("""
            <PropertyGroup><AriVersion> 22 </AriVersion></PropertyGroup>
            <ItemGroup><AriSpec Include="mine" /></ItemGroup>
            """);
        TargetsResult folder = await _project.CollectAsync("""<ItemGroup><AriSpec Include="mine" /></ItemGroup>""");
        TargetsResult version = await _project.CollectAsync("<PropertyGroup><AriVersion>22</AriVersion></PropertyGroup>");

        Assert.True(both.IsSuccess, both.Output);
        Assert.Contains(Told, both.Output, StringComparison.Ordinal);
        Assert.Empty(folder.Output);
        Assert.Empty(version.Output);
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
            "The folder of api-docs 'specs/none', named by AriSpec, does not exist. The path is relative to the project file.");

    [Theory]
    [InlineData("")]
    [InlineData("<PropertyGroup><AriVersion> </AriVersion><AriSpec> </AriSpec></PropertyGroup>")]
    [InlineData("""<ItemGroup><AriCorrections Include="App.proj" /></ItemGroup>""")]
    public async Task Neither_a_version_nor_a_folder(string content)
    {
        TargetsResult result = await _project.CollectAsync(content);

        AssertError(result, "ARIGEN108", "Neither AriVersion nor AriSpec is set");
        AssertError(result, "ARIGEN108", $"a bundled version ({string.Join(", ", Repository.Versions)}) or how it begins, such as <AriVersion>22</AriVersion>, or name a folder");
    }

    [Theory]
    [InlineData("specs/mine/api-docs", "Set AriSpec to the folder above it, 'specs/mine'.")]
    [InlineData("specs/mine/api-docs/", "Set AriSpec to the folder above it, 'specs/mine'.")]
    [InlineData("specs/mine/resources.json", "Set AriSpec to the folder above it, 'specs/mine'.")]
    [InlineData("specs", "Set AriSpec to the folder that holds resources.json and the folder api-docs.")]
    public async Task A_folder_or_file_beside_the_right_one(string spec, string fix)
        => AssertError(
            await _project.WithApiDocs("specs/mine").CollectAsync($"""<ItemGroup><AriSpec Include="{spec}" /></ItemGroup>"""),
            "ARIGEN109",
            $"'{spec}', named by AriSpec, holds neither resources.json nor api-docs/*.json. {fix}");

    [Theory]
    [InlineData("""<ItemGroup><AriCorrections Include="mine.json" /></ItemGroup>""")]
    [InlineData("<PropertyGroup><AriCorrections>mine.json</AriCorrections></PropertyGroup>")]
    public async Task Corrections_that_are_not_there(string content)
        => AssertError(
            await _project.CollectAsync("<PropertyGroup><AriVersion>22</AriVersion></PropertyGroup>" + content),
            "ARIGEN112",
            "The corrections file 'mine.json', named by AriCorrections, does not exist.");

    [Theory]
    [InlineData("F#")]
    [InlineData("VB")]
    public async Task A_language_that_is_not_generated(string language)
        => AssertError(
            await _project.CollectAsync($"<PropertyGroup><Language>{language}</Language></PropertyGroup>"),
            "ARIGEN110",
            $"AriGen.Generator generates C#, but this is a project in {language}. Reference the package AriGen instead,");

    [Theory]
    [InlineData("AriGen.Runtime", true)]
    [InlineData("AriGen", false)]
    public async Task References_without_the_runtime(string reference, bool isEnough)
    {
        TargetsResult result = await _project.CollectAsync($"""
            <PropertyGroup><AriVersion>22</AriVersion></PropertyGroup>
            <ItemGroup><ReferencePath Include="lib/{reference}.dll" /></ItemGroup>
            """);

        Assert.Equal(isEnough, result.IsSuccess);
        Assert.Equal(isEnough, !result.Output.Contains("error ARIGEN111: The generated code needs AriGen.Runtime", StringComparison.Ordinal));
    }

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
    public async Task A_preview_of_the_right_compiler_will_do()
    {
        TargetsResult result = await _project.CollectAsync("<PropertyGroup><AriVersion>22</AriVersion></PropertyGroup>", sdk: "10.0.100-preview.7");

        Assert.True(result.IsSuccess, result.Output);
    }

    /// <summary>A package reference can let the build files flow on, but the project at the other end has not asked for a client.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("<PropertyGroup><AriVersion>21</AriVersion></PropertyGroup>")]
    public async Task Without_a_reference_of_its_own_a_project_gets_no_files(string content)
    {
        TargetsResult result = await _project.CollectAsync(content, reference: "");

        Assert.True(result.IsSuccess, result.Output);
        Assert.Empty(result.AdditionalFiles);
        Assert.Equal("", result.Referenced);
    }

    [Theory]
    [InlineData("""<PackageReference Include="arigen.generator" />""")]
    [InlineData("""<ProjectReference Include="../generator/AriGen.Generator.csproj" />""")]
    public async Task A_reference_to_the_package_or_the_project_is_one(string reference)
    {
        TargetsResult result = await _project.CollectAsync("<PropertyGroup><AriVersion>22</AriVersion></PropertyGroup>", reference: reference);

        Assert.True(result.IsSuccess, result.Output);
        Assert.NotEmpty(result.AdditionalFiles);
        Assert.Equal("true", result.Referenced);
    }

    public void Dispose() => _project.Dispose();

    private static void AssertError(TargetsResult result, string id, string message)
    {
        Assert.False(result.IsSuccess);
        Assert.Contains($"error {id}: ", result.Output, StringComparison.Ordinal);
        Assert.Contains(message, result.Output, StringComparison.Ordinal);
    }
}
