using System.CommandLine;
using System.Text.Json;

namespace AriGen.Cli;

/// <summary>
/// Reads one file of the api-docs for completion: from the folder that the command line names, otherwise from the server if it
/// responds at once, otherwise from the newest bundled version. Never prompts and writes nothing.
/// </summary>
internal sealed class QuickDocs(ToolEnvironment environment, ServerOptions server, Option<string?>? folder = null)
{
    /// <summary>The timeout for the server. Together with the start of the tool, a completion takes about a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly ToolEnvironment _silent = new()
    {
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        Variable = environment.Variable,
        Time = environment.Time,
        Ask = static (_, _) => null,
        SpecsFolder = environment.SpecsFolder,
    };

    /// <param name="parsed">The command line.</param>
    /// <param name="path">The file, within a folder of api-docs.</param>
    /// <param name="read">Reads the wanted items from the text. A file that it rejects counts as missing.</param>
    public IReadOnlyList<T> Read<T>(ParseResult parsed, string path, Func<string, IReadOnlyList<T>> read)
    {
        if (folder is not null && parsed.GetValue(folder) is { } name)
        {
            return Try(() => read(OfFolder(name, path))) ?? [];
        }

        return Try(() => OfServer(parsed, path, read))
            ?? Try(() => read(OfFolder(environment.Versions.All[^1], path)))
            ?? [];
    }

    private string OfFolder(string name, string path)
        => SpecSource.Read(name, environment).Files
            .First(file => file.Path.Replace('\\', '/').EndsWith("/" + path, StringComparison.Ordinal)).Text;

    /// <summary>Reads the file of the server. Blocks, because completion sources of System.CommandLine are synchronous.</summary>
    private IReadOnlyList<T> OfServer<T>(ParseResult parsed, string path, Func<string, IReadOnlyList<T>> read)
    {
        using var limit = new CancellationTokenSource(Patience, environment.Time);
        return Task.Run(async () => read(await FetchAsync(parsed, path, limit.Token)), limit.Token).WaitAsync(limit.Token)
            .GetAwaiter()
            .GetResult();
    }

    private async Task<string> FetchAsync(ParseResult parsed, string path, CancellationToken cancellationToken)
    {
        await using AriServer from = await server.ConnectAsync(parsed, _silent, cancellationToken);
        string asked = path.StartsWith(SpecSource.DocsFolder, StringComparison.Ordinal) ? path : $"{SpecSource.DocsFolder}/{path}";
        return DocText.Of(
            (await from.SendAsync(new AriGen.Runtime.AriRequestBuilder("GET", asked, "GET " + asked).Build(), cancellationToken)).Content);
    }

    private static IReadOnlyList<T>? Try<T>(Func<IReadOnlyList<T>> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is FailureException or OperationCanceledException or InvalidOperationException
            or AriException or ArgumentException or IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException)
        {
            return null;
        }
    }
}
