namespace AriGen.Spec.Tests;

/// <summary>The bundled api-docs, as files and as read.</summary>
internal static class Specs
{
    private static readonly Dictionary<string, SpecText[]> Files = [];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Versions { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "specs"))
            .Where(d => File.Exists(Path.Combine(d, "resources.json")))
            .Select(d => Path.GetFileName(d))
            .Order(StringComparer.Ordinal)];

    public static IEnumerable<TheoryDataRow<string>> VersionRows => Versions.Select(v => new TheoryDataRow<string>(v));

    /// <summary>The files of a version, listing first, with paths relative to its folder.</summary>
    public static SpecText[] Texts(string version)
    {
        lock (Files)
        {
            if (!Files.TryGetValue(version, out SpecText[]? texts))
            {
                string folder = Path.Combine(Root, "specs", version);
                texts = [.. Directory.GetFiles(Path.Combine(folder, "api-docs"), "*.json")
                    .Order(StringComparer.Ordinal)
                    .Prepend(Path.Combine(folder, "resources.json"))
                    .Select(p => new SpecText(Path.GetRelativePath(folder, p).Replace('\\', '/'), File.ReadAllText(p)))];
                Files.Add(version, texts);
            }

            return texts;
        }
    }

    /// <summary>Without what is said about the forms of body parameters, which is no diagnostic: without corrections each one's is assumed.</summary>
    public static SpecResult Read(IEnumerable<SpecText> texts, params SpecDocument[] corrections)
    {
        SpecResult result = Link(texts, corrections);
        return result with { Diagnostics = result.Diagnostics.Where(f => f.Kind.Id != "ARIGEN048").ToEquatableArray() };
    }

    public static SpecResult Link(IEnumerable<SpecText> texts, params SpecDocument[] corrections)
        => SpecLinker.Link(texts.Select(SpecReader.Read).ToEquatableArray(), corrections.ToEquatableArray());

    public static SpecResult Read(string version) => Read(Texts(version));

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "specs", "manifest.json")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests must run within the repository.");
        }

        return folder;
    }
}
