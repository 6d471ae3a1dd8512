namespace ChannelDump.Tests;

/// <summary>Builds of the unmodified sample for all bundled versions, by the version property only.</summary>
public sealed class VersionBuilds : IAsyncLifetime
{
    internal static readonly string[] Versions = ["16", "18", "20", "22", "23"];

    private readonly TempFolder _temp = new();

    public async ValueTask InitializeAsync()
    {
        // Sequential builds in one folder, so that projects independent of the version are built once.
        string[] more = [];
        foreach (string version in Versions)
        {
            await Dotnet.SucceedAsync(
                Repository.Root,
                ["build", "samples/ChannelDump", "-c", "Release", $"-p:AriVersion={version}", "--artifacts-path", _temp.Path, .. more]);
            Directory.Move(Path.Combine(_temp.Path, "bin/ChannelDump/release"), Path.Combine(_temp.Path, version));
            more = ["--no-restore"];
        }
    }

    public ValueTask DisposeAsync()
    {
        _temp.Dispose();
        return default;
    }

    internal string Program(string version) => Path.Combine(_temp.Path, version, "ChannelDump");
}
