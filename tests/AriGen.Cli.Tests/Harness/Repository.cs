namespace AriGen.Cli.Tests.Harness;

/// <summary>Where things are in the working copy.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Specs { get; } = Path.Combine(Root, "specs");

    public static IReadOnlyList<string> Versions => BundledVersions.In(Specs);

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
