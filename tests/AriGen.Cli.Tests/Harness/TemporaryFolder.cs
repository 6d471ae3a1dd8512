namespace AriGen.Cli.Tests.Harness;

/// <summary>A folder for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("arigen-").FullName;

    /// <summary>All that is in it, files by their content.</summary>
    public IReadOnlyDictionary<string, string> Files
        => Directory.GetFiles(Path, "*", SearchOption.AllDirectories)
            .ToDictionary(path => System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/'), File.ReadAllText);

    /// <summary>A path in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    public TemporaryFolder With(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this;
    }

    /// <summary>A copy of bundled api-docs, to be damaged.</summary>
    public TemporaryFolder WithSpecs(string version, string name = "specs")
    {
        string from = System.IO.Path.Combine(Repository.Specs, version);
        foreach (string path in Directory.GetFiles(from, "*.json", SearchOption.AllDirectories))
        {
            With(System.IO.Path.Combine(name, System.IO.Path.GetRelativePath(from, path)), File.ReadAllText(path));
        }

        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
