namespace AriGen.Generator.Tests;

/// <summary>A set of api-docs in memory. Paths are absolute, as those of a real project's additional files are.</summary>
internal sealed record ApiDocs(ImmutableSortedDictionary<string, string> Files)
{
    private static readonly Dictionary<string, ApiDocs> Read = [];

    /// <summary>The bundled api-docs that most tests change in one place.</summary>
    public static ApiDocs Newest => Bundled("22.10.1");

    public static ApiDocs None { get; } = new(ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>The path of a resource's api-doc, of <c>resources</c> or of any other file.</summary>
    public static string PathOf(string name) => name switch
    {
        "resources" => "/specs/22.10.1/resources.json",
        _ when name.StartsWith('/') => name,
        _ => $"/specs/22.10.1/api-docs/{name}.json",
    };

    public static ApiDocs Bundled(string version) => FromFolder(Path.Combine(Repository.Specs, version));

    /// <summary>Api-docs that only these tests have.</summary>
    public static ApiDocs OfTests(string name) => FromFolder(Repository.PathOf("tests", "AriGen.Generator.Tests", "ApiDocs", name));

    public string this[string name] => Files[PathOf(name)];

    public ApiDocs With(string name, string text) => new(Files.SetItem(PathOf(name), text));

    public ApiDocs Without(string name) => new(Files.Remove(PathOf(name)));

    /// <summary>Replaces what comes first after all of the anchors, each looked for after the one before.</summary>
    public ApiDocs Replace(string name, string[] anchors, string find, string replacement)
    {
        string text = this[name];
        int start = anchors.Aggregate(0, (at, anchor) => IndexOf(text, anchor, at) + anchor.Length);
        int found = IndexOf(text, find, start);
        return With(name, string.Concat(text.AsSpan(0, found), replacement, text.AsSpan(found + find.Length)));
    }

    private static int IndexOf(string text, string find, int start)
    {
        int found = text.IndexOf(find, start, StringComparison.Ordinal);
        return found >= 0 ? found : throw new ArgumentException($"'{find}' is not in the text after position {start}.", nameof(find));
    }

    private static ApiDocs FromFolder(string folder)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(folder, out ApiDocs? docs))
            {
                docs = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Aggregate(None, (all, path) => all.With(
                    "/specs/22.10.1/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)));
                Read.Add(folder, docs);
            }

            return docs;
        }
    }
}
