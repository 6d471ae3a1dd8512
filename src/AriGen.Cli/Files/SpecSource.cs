using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>The files of one version, from a folder or a server.</summary>
/// <param name="Name">The name that the user gave.</param>
/// <param name="Files">The listing first, then the api-docs by name.</param>
internal sealed record SpecSource(string Name, IReadOnlyList<SpecText> Files)
{
    public const string Listing = "resources.json";
    public const string DocsFolder = "api-docs";

    /// <summary>Reads a folder, or a bundled version if the folder does not exist.</summary>
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

    /// <summary>Links the files to one model, as the generator does.</summary>
    /// <param name="corrections">The corrections, in the order in which they are applied.</param>
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
