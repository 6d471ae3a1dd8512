namespace AriGen.Spec.Tests;

/// <summary>The bundled api-docs, as files and as read.</summary>
internal static class Specs
{
    private static readonly Dictionary<string, SpecText[]> Files = [];

    public static IEnumerable<TheoryDataRow<string>> VersionRows => Repository.Versions.Select(v => new TheoryDataRow<string>(v));

    /// <summary>The files of a version, listing first, with paths relative to its folder.</summary>
    public static SpecText[] Texts(string version)
    {
        lock (Files)
        {
            if (!Files.TryGetValue(version, out SpecText[]? texts))
            {
                string folder = Path.Combine(Repository.Specs, version);
                texts = [.. Directory.GetFiles(Path.Combine(folder, "api-docs"), "*.json")
                    .Order(StringComparer.Ordinal)
                    .Prepend(Path.Combine(folder, "resources.json"))
                    .Select(p => new SpecText(Path.GetRelativePath(folder, p).Replace('\\', '/'), File.ReadAllText(p)))];
                Files.Add(version, texts);
            }

            return texts;
        }
    }

    /// <summary>The diagnostics, except for those about the forms of body parameters: without corrections each form is assumed.</summary>
    public static SpecResult Read(IEnumerable<SpecText> texts, params SpecDocument[] corrections)
    {
        SpecResult result = Link(texts, corrections);
        return result with { Diagnostics = result.Diagnostics.Where(f => f.Kind.Id != "ARIGEN048").ToEquatableArray() };
    }

    public static SpecResult Link(IEnumerable<SpecText> texts, params SpecDocument[] corrections)
        => SpecLinker.Link(texts.Select(SpecReader.Read).ToEquatableArray(), corrections.ToEquatableArray());

    public static SpecResult Read(string version) => Read(Texts(version));
}
