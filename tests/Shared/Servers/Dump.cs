namespace AriGen.Testing;

/// <summary>ChannelDump, running.</summary>
internal static class Dump
{
    /// <summary>The time for a line or for the end. A slow machine needs much more than a fast one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, string?> NoVariables = new()
    {
        ["ARI_URL"] = null,
        ["ARI_USER"] = null,
        ["ARI_PASSWORD"] = null,
        ["ARI_APP"] = null,
    };

    /// <param name="program">The built program.</param>
    /// <param name="arguments">Its options.</param>
    public static ProcessRun Start(string program, params string[] arguments) => Start(program, arguments, NoVariables);

    /// <param name="program">The built program.</param>
    /// <param name="arguments">Its options.</param>
    /// <param name="variables">Environment variables.</param>
    public static ProcessRun Start(string program, string[] arguments, IReadOnlyDictionary<string, string?> variables)
    {
        // A shell that runs the tests in its background has them ignore Ctrl+C, and their children inherit that.
        return OperatingSystem.IsLinux()
            ? ProcessRun.Start("env", ["--default-signal=INT", program, .. arguments], environment: variables)
            : ProcessRun.Start(program, arguments, environment: variables);
    }

    /// <summary>Waits until it has printed so many lines.</summary>
    public static Task PrintedAsync(this ProcessRun dump, int lines) => dump.Output.WaitAsync(printed => printed.Count >= lines, Patience);

    /// <summary>Waits until it has printed a line that holds this.</summary>
    public static Task PrintedAsync(this ProcessRun dump, string text)
        => dump.Output.WaitAsync(printed => printed.Any(line => line.Contains(text, StringComparison.Ordinal)), Patience);

    /// <summary>Ctrl+C, and a clean end.</summary>
    public static async Task EndAsync(this ProcessRun dump)
    {
        dump.Interrupt();
        Assert.Equal(0, await dump.ExitAsync(Patience));
        Assert.Equal("", dump.Error.Text);
    }
}
