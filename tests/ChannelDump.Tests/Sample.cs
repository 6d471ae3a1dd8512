namespace ChannelDump.Tests;

/// <summary>The sample as the build has left it.</summary>
internal static class Sample
{
    public static string Program { get; } = Repository.PathOf($"artifacts/bin/ChannelDump/{Repository.Configuration.ToLowerInvariant()}/ChannelDump");

    public static ProcessRun Start(params string[] arguments) => Dump.Start(Program, arguments);

    /// <summary>Runs it until it gives up by itself.</summary>
    /// <returns>The one line that says why.</returns>
    public static async Task<string> FailAsync(params string[] arguments)
    {
        await using ProcessRun dump = Start(arguments);
        int exitCode = await dump.ExitAsync(Dump.Patience);
        Assert.True(exitCode == 1, $"exit code {exitCode}:\n{dump.Output.Text}\n{dump.Error.Text}");
        return Assert.Single(dump.Error.Lines);
    }
}
