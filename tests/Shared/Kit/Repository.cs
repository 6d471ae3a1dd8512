using System.Reflection;

namespace AriGen.Testing;

/// <summary>The folder of the repository, as the build has left it in the assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Built("RepositoryRoot"));

    /// <summary>The configuration that the assembly was built in.</summary>
    public static string Configuration { get; } = Built("Configuration");

    /// <summary>The folder of the bundled api-docs.</summary>
    public static string Specs { get; } = PathOf("specs");

    /// <summary>The bundled versions, from old to new.</summary>
    public static IReadOnlyList<string> Versions { get; } =
        [.. Directory.GetDirectories(Specs)
            .Where(static folder => File.Exists(Path.Combine(folder, "resources.json")))
            .Select(static folder => Path.GetFileName(folder))
            .OrderBy(Version.Parse)];

    /// <summary>The full path of a file or folder.</summary>
    /// <param name="parts">Its path in the repository, whole or in parts.</param>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Built(string name) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;
}
