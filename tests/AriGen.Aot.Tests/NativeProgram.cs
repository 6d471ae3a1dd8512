namespace AriGen.Aot.Tests;

/// <summary>A project published once as a native program, with warnings as errors.</summary>
public abstract class NativeProgram(string project, string name, params string[] more) : IAsyncLifetime
{
    private readonly TempFolder _temp = new();
    private string? _missing;

    public string Program => Path.Combine(_temp.Path, "published", name);

    public async ValueTask InitializeAsync()
    {
        _missing = Missing();
        if (_missing is null)
        {
            await Dotnet.SucceedAsync(
                Repository.Root,
                ["publish", project, "-c", "Release", "-warnaserror", "--artifacts-path", _temp.Sub("artifacts"), "-o", _temp.Sub("published"), .. more]);
        }
    }

    public ValueTask DisposeAsync()
    {
        _temp.Dispose();
        GC.SuppressFinalize(this);
        return default;
    }

    /// <summary>Skips the test if there is no linker; fails in CI.</summary>
    public void Need() => Requirement.Need(_missing is null, _missing ?? "");

    private static string? Missing()
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc"))))
        {
            return "Native AOT needs clang or gcc: on Debian the package clang.";
        }

        return File.Exists("/usr/include/zlib.h") ? null : "Native AOT needs zlib's headers: on Debian the package zlib1g-dev.";
    }
}
