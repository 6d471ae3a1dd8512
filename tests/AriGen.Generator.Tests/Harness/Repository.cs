namespace AriGen.Generator.Tests;

/// <summary>Where things are in the working copy.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Tests { get; } = Path.Combine(Root, "tests", "AriGen.Generator.Tests");

    public static IReadOnlyList<string> Versions { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "specs"))
            .Where(folder => File.Exists(Path.Combine(folder, "resources.json")))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "specs", "manifest.json")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests must run within the working copy.");
        }

        return folder;
    }
}
