namespace AriGen.Cli;

/// <summary>The versions that the tool brings along.</summary>
internal static class BundledVersions
{
    /// <summary>From old to new.</summary>
    public static IReadOnlyList<string> In(string specsFolder)
        => !Directory.Exists(specsFolder)
            ? []
            : [.. Directory.GetDirectories(specsFolder)
                .Select(static folder => Path.GetFileName(folder))
                .Where(static name => Version.TryParse(name, out _))
                .OrderBy(Version.Parse!)];

    /// <summary>The newest version that begins so, for example 22 or 22.10.</summary>
    public static string? Find(string specsFolder, string beginning)
        => In(specsFolder).LastOrDefault(version => (version + ".").StartsWith(beginning + ".", StringComparison.Ordinal));
}
