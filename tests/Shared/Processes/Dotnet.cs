namespace AriGen.Testing;

/// <summary>Runs the dotnet command as a user would, whatever the test's own host has left in the environment.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, string?> Environment = new()
    {
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        // A node that stays would keep the output open. The compiler's server may stay.
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        // One line for a diagnostic, and no terminal's colours.
        ["MSBUILDTERMINALLOGGER"] = "off",
        ["MSBuildSDKsPath"] = null,
        ["MSBuildExtensionsPath"] = null,
        ["MSBUILD_EXE_PATH"] = null,
        ["MSBuildLoadMicrosoftTargetsReadOnly"] = null,
    };

    /// <returns>The exit code, and all that was written.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments)
    {
        await using ProcessRun run = ProcessRun.Start("dotnet", arguments, folder, Environment);
        int exitCode = await run.ExitAsync(Patience);
        return (exitCode, run.Output.Text + "\n" + run.Error.Text);
    }

    /// <summary>For what must go well, and without a warning.</summary>
    public static async Task<string> SucceedAsync(string folder, params string[] arguments)
    {
        (int exitCode, string output) = await RunAsync(folder, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
        Assert.DoesNotContain(": warning ", output, StringComparison.Ordinal);
        return output;
    }
}
