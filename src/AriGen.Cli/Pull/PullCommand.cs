using System.CommandLine;
using AriGen.Spec;
using Spectre.Console;

namespace AriGen.Cli;

/// <summary><c>arigen pull</c>: the api-docs of a running server, as a folder.</summary>
internal static class PullCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        ServerOptions server = new();
        Option<string> output = new("--output", "-o") { Description = "The folder to write to, or to compare with.", Required = true, HelpName = "DIR", CompletionSources = { Suggestion.Folders } };
        Option<bool> check = new("--check") { Description = "Writes nothing, and says where the folder differs from the server: exit code 2 if it does." };
        ToolCommand command = new(
            "pull",
            "Fetches the api-docs of a running Asterisk, checks them, and writes them into a folder with a manifest: the server's version, the time, the SHA-256 of each file.",
            "arigen pull http://localhost:8088/ --user asterisk -o specs/my-asterisk",
            "arigen pull https://pbx.example/ --ca ca.pem -o specs/my-asterisk --check")
        {
            output, check,
        };
        server.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string folder = parsed.GetRequiredValue(output);
            bool isCheck = parsed.GetValue(check);
            if (isCheck && !Directory.Exists(folder))
            {
                throw new FailureException(ExitCode.Files, $"there is no folder '{folder}' to compare with");
            }

            await using AriServer from = await server.ConnectAsync(parsed, environment, cancellationToken);
            PulledDocs docs = await FetchAsync(environment, from, cancellationToken);
            return isCheck ? Compare(environment, docs, folder) : Write(environment, docs, folder, cancellationToken);
        });
        return command;
    }

    /// <summary>Fetches with progress on a terminal, and tells what the server lacks.</summary>
    public static async Task<PulledDocs> FetchAsync(ToolEnvironment environment, AriServer server, CancellationToken cancellationToken)
    {
        PulledDocs docs = await FetchWithProgressAsync(environment, server, cancellationToken);
        foreach (string name in docs.LeftOut)
        {
            environment.Error.WriteLine($"{docs.Address} lists the resource {name} and has no api-doc for it: it is left out");
        }

        return docs;
    }

    private static async Task<PulledDocs> FetchWithProgressAsync(
        ToolEnvironment environment, AriServer server, CancellationToken cancellationToken)
    {
        if (!environment.ErrorIsTerminal)
        {
            return await new DocsFetcher(server, static (_, _, _) => { }).RunAsync(cancellationToken);
        }

        return await environment.ErrorScreen().Progress().AutoClear(true).StartAsync(async progress =>
        {
            ProgressTask task = progress.AddTask(Markup.Escape(server.Address));
            return await new DocsFetcher(server, (name, index, count) =>
            {
                task.MaxValue = count;
                task.Value = index;
                task.Description = Markup.Escape(name);
            }).RunAsync(cancellationToken);
        });
    }

    private static int Write(ToolEnvironment environment, PulledDocs docs, string folder, CancellationToken cancellationToken)
    {
        SpecDiagnostic[] diagnostics =
        [
            .. docs.Source(folder).Link([SpecCorrections.BuiltIn]).Diagnostics
                .Where(static diagnostic => diagnostic.Kind.Severity != SpecSeverity.Info),
        ];
        IReadOnlySet<string> earlier = PullManifest.FilesIn(folder);
        var files = new Dictionary<string, byte[]>(docs.Files)
        {
            [PullManifest.Name] = PullManifest.Of(docs, environment.Time.GetUtcNow()),
        };
        TargetFolder.Replace(folder, files, earlier.Contains, cancellationToken);

        DiagnosticText.Write(environment.ErrorLines(), diagnostics);
        environment.Error.WriteLine(diagnostics.Length == 0
            ? $"{About(docs)} in {folder}"
            : $"{About(docs)} in {folder}, with {DiagnosticText.Count(diagnostics)}");
        return diagnostics.Length == 0 ? ExitCode.Success : ExitCode.Findings;
    }

    private static int Compare(ToolEnvironment environment, PulledDocs docs, string folder)
    {
        string[] drift = [.. Drift.Of(folder, docs.Files)];
        foreach (string line in drift)
        {
            environment.Out.WriteLine(OneLine.Of(line));
        }

        environment.Error.WriteLine(drift.Length == 0
            ? $"{folder} is what {docs.Address} serves ({About(docs)})"
            : $"{folder} differs from {docs.Address} in {Count.Of(drift.Length, "file")} ({About(docs)})");
        return drift.Length == 0 ? ExitCode.Success : ExitCode.Different;
    }

    private static string About(PulledDocs docs)
        => $"{Count.Of(docs.Files.Count, "file")} of Asterisk {OneLine.Of(docs.Asterisk ?? "of unknown version")}";
}
