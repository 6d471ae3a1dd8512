namespace AriGen.Simulator.Node.Tests;

/// <summary>The programs of the folder client, with ari-client as npm installs it.</summary>
public sealed class NodeClient : IAsyncLifetime
{
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TempFolder _temp = new();
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        _missing = Missing();
        if (_missing is not null)
        {
            return;
        }

        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("tests/AriGen.Simulator.Node.Tests/client")))
        {
            File.Copy(file, Path.Combine(_temp.Path, Path.GetFileName(file)));
        }

        await using ProcessRun install = ProcessRun.Start("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], _temp.Path);
        int exitCode = await install.ExitAsync(Patience);
        Assert.True(exitCode == 0, $"npm ci ended with {exitCode}:\n{install.Output.Text}\n{install.Error.Text}");
    }

    public ValueTask DisposeAsync()
    {
        _temp.Dispose();
        return default;
    }

    /// <summary>Without Node.js a test has not run; in CI it has failed.</summary>
    internal void Need() => Requirement.Need(_missing is null, _missing ?? "");

    /// <summary>Starts one of the programs.</summary>
    internal ProcessRun Start(string program, Uri url, string user, string password, string application)
        => ProcessRun.Start("node", [program, url.AbsoluteUri.TrimEnd('/'), user, password, application], _temp.Path);

    private static string? Missing()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Array.Find(["node", "npm"], command => !folders.Any(folder => File.Exists(Path.Combine(folder, command)))) is { } missing
            ? $"ari-client needs Node.js, and {missing} is missing: on Debian the packages nodejs and npm."
            : null;
    }
}
