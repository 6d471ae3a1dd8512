using System.Reflection;

namespace AriGen.Testing;

/// <summary>Where things are, as the build has left it in the test's assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Built("RepositoryRoot"));

    public static string Configuration { get; } = Built("Configuration");

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Built(string name) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;
}
