namespace ChannelDump.Tests;

/// <summary>The built sample.</summary>
internal static class Sample
{
    public static string Program { get; } = Repository.PathOf($"artifacts/bin/ChannelDump/{Repository.Configuration.ToLowerInvariant()}/ChannelDump");

    public static ProcessRun Start(params string[] arguments) => Dump.Start(Program, arguments);

    /// <summary>Runs the sample until it fails.</summary>
    /// <returns>The line with the reason.</returns>
    public static async Task<string> FailAsync(params string[] arguments)
    {
        await using ProcessRun dump = Start(arguments);
        int exitCode = await dump.ExitAsync(Dump.Patience);
        Assert.True(exitCode == 1, $"exit code {exitCode}:\n{dump.Output.Text}\n{dump.Error.Text}");
        return Assert.Single(dump.Error.Lines);
    }
}
