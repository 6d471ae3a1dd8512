namespace AriGen.Tests;

/// <summary>Files of the repository that the tests run in.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "specs", "manifest.json")))
        {
            folder = System.IO.Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("The tests must run within the repository.");
        }

        return folder;
    }
}
