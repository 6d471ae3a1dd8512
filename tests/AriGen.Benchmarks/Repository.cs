namespace AriGen.Benchmarks;

/// <summary>Where things are in the working copy.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Captures { get; } = Path.Combine(Root, "tests", "AriGen.Tests", "Captures");

    public static string Specs { get; } = Path.Combine(Root, "specs");

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "specs", "manifest.json")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The benchmarks must run within the working copy.");
        }

        return folder;
    }
}
