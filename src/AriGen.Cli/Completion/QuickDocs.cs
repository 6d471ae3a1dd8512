using System.CommandLine;
using System.Text.Json;

namespace AriGen.Cli;

/// <summary>
/// One file of the api-docs that a command line is about, for somebody who waits at a cursor: of the folder that it names, else of
/// the server if that answers at once, else of the newest bundled version. Asks nobody, says nothing, writes nothing.
/// </summary>
internal sealed class QuickDocs(ToolEnvironment environment, ServerOptions server, Option<string?>? folder = null)
{
    /// <summary>For the server. With the start of the tool it makes about a second.</summary>
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
    /// <param name="read">What is wanted of its text. What it can't read counts as absent.</param>
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

    /// <summary>System.CommandLine does not ask asynchronously, so this waits.</summary>
    private IReadOnlyList<T> OfServer<T>(ParseResult parsed, string path, Func<string, IReadOnlyList<T>> read)
    {
        using var limit = new CancellationTokenSource(Patience, environment.Time);
        return Task.Run(async () => read(await FetchAsync(parsed, path, limit.Token)), limit.Token).WaitAsync(limit.Token).GetAwaiter().GetResult();
    }

    private async Task<string> FetchAsync(ParseResult parsed, string path, CancellationToken cancellationToken)
    {
        await using AriServer from = await server.ConnectAsync(parsed, _silent, cancellationToken);
        string asked = path.StartsWith(SpecSource.DocsFolder, StringComparison.Ordinal) ? path : $"{SpecSource.DocsFolder}/{path}";
        return DocText.Of((await from.SendAsync(new AriGen.Runtime.AriRequestBuilder("GET", asked, "GET " + asked).Build(), cancellationToken)).Content);
    }

    private static IReadOnlyList<T>? Try<T>(Func<IReadOnlyList<T>> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is FailureException or OperationCanceledException or InvalidOperationException or AriException
            or ArgumentException or IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException)
        {
            return null;
        }
    }
}
