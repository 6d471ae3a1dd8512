using System.CommandLine;

namespace AriGen.Cli;

/// <summary>One of the two versions that are compared: a folder, a bundled version, or a server.</summary>
internal static class DiffSide
{
    public static async Task<SpecSource> ReadAsync(
        string side, ServerOptions access, ParseResult parsed, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        bool isAddress = side.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || side.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (!isAddress)
        {
            return SpecSource.Read(side, environment);
        }

        Uri url = ServerOptions.Address(side) ?? throw new FailureException(ExitCode.CommandLine, ServerOptions.NoAddress);
        await using AriServer server = await access.ConnectAsync(url, parsed, environment, cancellationToken);
        PulledDocs docs = await PullCommand.FetchAsync(environment, server, cancellationToken);
        return docs.Source(docs.Address);
    }
}
