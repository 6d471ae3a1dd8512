namespace AriGen.Testing;

/// <summary>A folder outside the repository, for one test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("arigen-").FullName;

    /// <summary>The folder's files with their text, by their path in it.</summary>
    public IReadOnlyDictionary<string, string> Files
        => Directory.GetFiles(Path, "*", SearchOption.AllDirectories)
            .ToDictionary(path => System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/'), File.ReadAllText);

    /// <summary>The full path of a name in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Creates a folder in it.</summary>
    public string Sub(string name) => Directory.CreateDirectory(this[name]).FullName;

    /// <summary>Writes a file and returns its full path.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Writes a file.</summary>
    public TempFolder With(string name, string text)
    {
        Write(name, text);
        return this;
    }

    /// <summary>Copies bundled api-docs into it, so that a test can damage them.</summary>
    public TempFolder WithSpecs(string version, string name = "specs")
    {
        string from = System.IO.Path.Combine(Repository.Specs, version);
        foreach (string path in Directory.GetFiles(from, "*.json", SearchOption.AllDirectories))
        {
            Write(System.IO.Path.Combine(name, System.IO.Path.GetRelativePath(from, path)), File.ReadAllText(path));
        }

        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
