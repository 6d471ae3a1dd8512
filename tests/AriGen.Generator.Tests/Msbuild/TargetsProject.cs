using System.Text.Json;

namespace AriGen.Generator.Tests;

/// <summary>A project in a folder of its own that has the package's props and targets and nothing else, not even an SDK.</summary>
internal sealed class TargetsProject : IDisposable
{
    private static readonly string Build = Repository.PathOf("generator", "AriGen.Generator", "build");

    private readonly TempFolder _folder = new();

    public string FolderOf(string name) => _folder[name];

    /// <summary>A folder of api-docs, with files that are none beside them.</summary>
    public TargetsProject WithApiDocs(string name)
    {
        foreach (string file in new[] { "resources.json", "README.md", "api-docs/lamps.json", "api-docs/events.json", "api-docs/notes.txt" })
        {
            WithFile(Path.Combine(name, file));
        }

        return this;
    }

    public TargetsProject WithFile(string name)
    {
        _folder.Write(name, "{}");
        return this;
    }

    /// <summary>Runs the target that hands the api-docs to the compiler.</summary>
    /// <param name="content">What the project's author wrote.</param>
    /// <param name="sdk">The version of the .NET SDK that builds.</param>
    /// <param name="reference">The project's reference to the generator.</param>
    public async Task<TargetsResult> CollectAsync(
        string content, string sdk = "10.0.100", string reference = """<PackageReference Include="AriGen.Generator" />""")
    {
        string path = FolderOf("App.proj");
        await File.WriteAllTextAsync(path, $"""
            <Project>
              <PropertyGroup>
                <NETCoreSdkVersion>{sdk}</NETCoreSdkVersion>
                <AriGenSpecsRoot>{Repository.Specs}/</AriGenSpecsRoot>
              </PropertyGroup>
              <Import Project="{Build}/AriGen.Generator.props" />
              <ItemGroup>{reference}</ItemGroup>
              {content}
              <Import Project="{Build}/AriGen.Generator.targets" />
            </Project>
            """);

        string[] arguments =
        [
            "msbuild", path, "-nologo", "-nodeReuse:false", "-t:AriGenFindReference;AriGenCollect",
            "-getItem:AdditionalFiles,AriGenBundled,CompilerVisibleProperty", "-getProperty:AriGenReferenced",
            $"-flp:LogFile={FolderOf("log.txt")};Verbosity=minimal",
        ];
        (int exitCode, string output) = await Dotnet.RunAsync(_folder.Path, arguments);
        if (exitCode != 0)
        {
            return new TargetsResult(false, output, "", ImmutableDictionary<string, IReadOnlyList<TargetsItem>>.Empty);
        }

        // Of a build that succeeds the console shows only what was asked for.
        string log = await File.ReadAllTextAsync(FolderOf("log.txt"), TestContext.Current.CancellationToken);

        using JsonDocument document = JsonDocument.Parse(output);
        string referenced = document.RootElement.GetProperty("Properties").GetProperty("AriGenReferenced").GetString()!;
        return new TargetsResult(true, log, referenced, Items(document));
    }

    public void Dispose() => _folder.Dispose();

    private static Dictionary<string, IReadOnlyList<TargetsItem>> Items(JsonDocument document)
        => document.RootElement.GetProperty("Items").EnumerateObject().ToDictionary(
            item => item.Name,
            IReadOnlyList<TargetsItem> (item) => [.. item.Value.EnumerateArray().Select(value => new TargetsItem(
                value.GetProperty("Identity").GetString()!.Replace('\\', '/'),
                value.TryGetProperty("AriGenKind", out JsonElement kind) ? kind.GetString()! : ""))]);
}

/// <summary>An item of MSBuild.</summary>
internal sealed record TargetsItem(string Identity, string Kind);

/// <summary>What MSBuild said.</summary>
internal sealed record TargetsResult(
    bool IsSuccess, string Output, string Referenced, IReadOnlyDictionary<string, IReadOnlyList<TargetsItem>> Items)
{
    public IEnumerable<TargetsItem> AdditionalFiles => Items["AdditionalFiles"];
}
