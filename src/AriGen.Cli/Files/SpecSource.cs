using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>The files of one version, as they lie in a folder or came from a server.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Files">The listing first, then the api-docs by name.</param>
internal sealed record SpecSource(string Name, IReadOnlyList<SpecText> Files)
{
    public const string Listing = "resources.json";
    public const string DocsFolder = "api-docs";

    /// <summary>Reads a folder, or a bundled version where there is no such folder.</summary>
    public static SpecSource Read(string folder, ToolEnvironment environment)
    {
        if (Directory.Exists(folder))
        {
            return ReadFolder(folder, folder);
        }

        if (File.Exists(folder))
        {
            throw new FailureException(ExitCode.Files, $"'{folder}' is a file; a folder of api-docs is needed");
        }

        string? version = environment.Versions.Find(folder);
        return version is not null
            ? ReadFolder(folder, Path.Combine(environment.SpecsFolder, version))
            : throw new FailureException(
                ExitCode.Files,
                $"there is no folder '{folder}', and no bundled version of that name; bundled are {string.Join(", ", environment.Versions.All)}");
    }

    /// <summary>Makes one model of the files, just as the generator does.</summary>
    /// <param name="corrections">Applied in this order.</param>
    public SpecResult Link(IEnumerable<SpecDocument> corrections)
        => SpecLinker.Link(Files.Select(SpecReader.Read).ToEquatableArray(), corrections.ToEquatableArray());

    private static SpecSource ReadFolder(string name, string folder)
    {
        string listing = Path.Combine(folder, Listing);
        string docs = Path.Combine(folder, DocsFolder);
        IEnumerable<string> paths = Directory.Exists(docs) ? Directory.GetFiles(docs, "*.json").Order(StringComparer.Ordinal) : [];
        paths = File.Exists(listing) ? paths.Prepend(listing) : paths;
        SpecText[] files = [.. paths.Select(static path => new SpecText(path, File.ReadAllText(path)))];
        return files.Length > 0
            ? new SpecSource(name, files)
            : throw new FailureException(ExitCode.Files, $"'{name}' holds no api-docs: neither {Listing} nor {DocsFolder}/*.json");
    }
}
