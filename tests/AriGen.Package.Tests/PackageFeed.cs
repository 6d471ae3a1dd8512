using System.IO.Compression;

namespace AriGen.Package.Tests;

/// <summary>
/// The packages, packed once for all tests, in a feed outside the repository; and room for projects that know nothing else of it.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly string[] Projects = ["AriGen.Runtime", "AriGen", "AriGen.Generator.Package", "AriGen.Simulator", "AriGen.Cli"];

    private readonly TempFolder _temp = new();

    private string Feed => _temp.Sub("feed");

    public async ValueTask InitializeAsync()
    {
        foreach (string project in Projects)
        {
            await Dotnet.SucceedAsync(Repository.Root, "pack", $"src/{project}", "-c", Repository.Configuration, "--no-build", "-o", Feed);
        }

        // The sources of the machine stay; packages of an earlier run must not be taken for these.
        _temp.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed-for-tests" value="{Feed}" />
              </packageSources>
            </configuration>
            """);

        // These end the search for files of the same names in the folders above.
        _temp.Write("Directory.Packages.props", "<Project />");
        _temp.Write("Directory.Build.targets", "<Project />");
        _temp.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>$(MSBuildThisFileDirectory)packages</RestorePackagesPath>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
    }

    public ValueTask DisposeAsync()
    {
        _temp.Dispose();
        return default;
    }

    /// <summary>Opens a packed package.</summary>
    internal ZipArchive Open(string package, string extension = ".nupkg")
        => ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version(package)}{extension}"));

    /// <summary>A project of a user, outside the repository.</summary>
    /// <param name="name">The project's name, which may begin with the folder of a solution.</param>
    /// <param name="extension">The project file's extension.</param>
    internal UserProject Project(string name, string extension = ".csproj") => new(_temp, name, extension);

    /// <summary>Builds several projects at once, with every warning as an error.</summary>
    internal async Task BuildAsync(string solution, params UserProject[] projects)
    {
        string file = _temp.Write($"{solution}/{solution}.slnx", $"""
            <Solution>
              {string.Concat(projects.Select(project => $"""<Project Path="{project.ProjectPath}" />"""))}
            </Solution>
            """);
        await Dotnet.SucceedAsync(Path.GetDirectoryName(file)!, "build", "-warnaserror", "-c", Repository.Configuration);
    }

    /// <summary>Packs a user's library into the feed.</summary>
    internal Task PackAsync(UserProject library)
        => Dotnet.SucceedAsync(library.Folder, "pack", "-warnaserror", "-c", Repository.Configuration, "-o", Feed);

    /// <summary>A reference to one of the packages, in the version that was packed.</summary>
    internal string Reference(string package) => $"""<PackageReference Include="{package}" Version="{Version(package)}" />""";

    private string Version(string package)
    {
        // The name of one package begins that of others, but a version begins with a digit.
        string file = Directory.GetFiles(Feed, package + ".*.nupkg").Select(Path.GetFileNameWithoutExtension)
            .Single(name => char.IsAsciiDigit(name![package.Length + 1]))!;
        return file[(package.Length + 1)..];
    }
}
