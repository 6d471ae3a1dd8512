using System.Text.RegularExpressions;

namespace AriGen.Package.Tests;

/// <summary>A project somewhere on a user's disk, a console program unless its properties say otherwise.</summary>
internal sealed partial class UserProject(TempFolder temp, string name, string extension = ".csproj")
{
    public string Folder { get; } = temp.Sub(name);

    /// <summary>The full path of the project file.</summary>
    public string ProjectPath => Path.Combine(Folder, ProjectFile);

    private string ProjectFile => Path.GetFileName(name) + extension;

    /// <summary>Writes a file of the project.</summary>
    public void Write(string file, string text) => temp.Write(Path.Combine(name, file), text);

    /// <summary>Writes the project file.</summary>
    /// <param name="properties">Elements for a property group, after those that every project has.</param>
    /// <param name="items">Elements for an item group.</param>
    /// <param name="first">Elements before everything.</param>
    /// <param name="last">Elements after everything.</param>
    public void WriteProject(string properties, string items, string first = "", string last = "") => Write(ProjectFile, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          {first}
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <WarningLevel>9999</WarningLevel>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
          {last}
        </Project>
        """);

    /// <summary>Copies bundled api-docs into the project.</summary>
    public void CopySpec(string version, string to)
    {
        string from = Repository.PathOf("specs/" + version);
        foreach (string file in Directory.EnumerateFiles(from, "*.json", SearchOption.AllDirectories))
        {
            Write(Path.Combine(to, Path.GetRelativePath(from, file)), File.ReadAllText(file));
        }
    }

    /// <summary>Writes api-docs of a single resource, for projects in which something else counts.</summary>
    public void WriteTinySpec(string to)
    {
        Write(Path.Combine(to, "resources.json"), """
            { "apiVersion": "10.0.0", "swaggerVersion": "1.1", "apis": [ { "path": "/api-docs/mailboxes.{format}", "description": "Mailboxes." } ] }
            """);
        Write(Path.Combine(to, "api-docs/mailboxes.json"), File.ReadAllText(Repository.PathOf("specs/22.10.1/api-docs/mailboxes.json")));
    }

    /// <summary>Changes a file: the first place where a text stands.</summary>
    public void Replace(string file, string text, string by)
    {
        string path = Path.Combine(Folder, file);
        string all = File.ReadAllText(path);
        int place = all.IndexOf(text, StringComparison.Ordinal);
        Assert.True(place >= 0, $"{file} has no {text}");
        File.WriteAllText(path, all[..place] + by + all[(place + text.Length)..]);
    }

    /// <summary>The place of a text's first occurrence in a file, as compilers write it.</summary>
    public string Place(string file, string text)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, file));
        int line = Array.FindIndex(lines, one => one.Contains(text, StringComparison.Ordinal));
        return $"{file}({line + 1},{lines[line].IndexOf(text, StringComparison.Ordinal) + 1})";
    }

    /// <summary>Restores and builds it with every warning as an error, and runs it.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> RunAsync()
    {
        // The configuration that this repository was built in: a reference to its projects then finds them built.
        await Dotnet.SucceedAsync(Folder, "build", "-warnaserror", "-c", Repository.Configuration);
        return await RunBuiltAsync();
    }

    /// <summary>Runs it; it has been built.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> RunBuiltAsync()
        => (await Dotnet.SucceedAsync(Folder, "run", "--no-build", "-c", Repository.Configuration)).Trim();

    /// <summary>Builds it, which must not go well.</summary>
    /// <returns>What the build said.</returns>
    public async Task<string> FailAsync()
    {
        (int exitCode, string output) = await Dotnet.RunAsync(Folder, "build");
        Assert.True(exitCode == 1, output);
        return output;
    }

    /// <summary>Builds it, which must fail with one diagnostic and no other.</summary>
    /// <returns>The diagnostic, from its severity on.</returns>
    public async Task<string> FailOnceAsync()
        => Assert.Single((await FailAsync()).Split('\n').Select(Diagnostic).OfType<string>().Distinct());

    private static string? Diagnostic(string line)
        => Severity().Match(line) is { Success: true } match ? match.Groups["diagnostic"].Value : null;

    /// <summary>A line of the build that is an error or a warning; the project's file in brackets ends it.</summary>
    [GeneratedRegex(@": (?<diagnostic>(error|warning) .*?)( \[[^\]]*\])?\s*$")]
    private static partial Regex Severity();
}
