using System.CommandLine;
using System.Text.Json;
using AriGen.Analysis;
using AriGen.Runtime;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary><c>arigen call</c>: any operation of the server's own api-docs.</summary>
internal sealed class CallCommand
{
    private readonly ToolEnvironment _environment;
    private readonly ServerOptions _server = new();
    private readonly CallArguments _arguments = new();

    private CallCommand(ToolEnvironment environment) => _environment = environment;

    public static Command Create(ToolEnvironment environment) => new CallCommand(environment).Create();

    private ToolCommand Create()
    {
        ToolCommand command = new(
            "call",
            "Runs an operation of a server, by the server's own api-docs. --help after the URL lists the resources, after a resource its operations, after an operation its parameters.",
            "arigen call http://localhost:8088/ channels list",
            "arigen call http://localhost:8088/ channels originate --help",
            "arigen call http://localhost:8088/ channels originate endpoint=PJSIP/alice app=demo variables.NAME=value")
        {
            Details = HelpAsync,
        };
        _arguments.AddTo(command);
        _arguments.Docs.CompletionSources.Add(Suggestion.Specs(_environment));
        new CallCompletion(new QuickDocs(_environment, _server, _arguments.Docs), _arguments).Add();
        _server.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using AriServer server = await _server.ConnectAsync(parsed, _environment, cancellationToken);
        ApiModel api = await DocsAsync(parsed, server, cancellationToken);
        ApiResource resource = _arguments.FindResource(parsed, api) ?? throw Missing("a resource", api.Resources.Select(static one => one.Name));
        ApiOperation operation = _arguments.FindOperation(parsed, resource) ?? throw Missing("an operation", resource.Operations.Select(static one => one.Nickname));
        string? file = parsed.GetValue(_arguments.Output);
        if (operation.IsWebSocket)
        {
            throw new FailureException(ExitCode.CommandLine, $"{resource.Name}.{operation.Nickname} opens an event socket; use arigen events");
        }

        if (operation.Returns.Kind == ApiTypeKind.Binary && file is null)
        {
            throw new FailureException(ExitCode.CommandLine, $"{resource.Name}.{operation.Nickname} answers with bytes; name a file by -o");
        }

        if (file is not null)
        {
            TargetFile.Require(file);
        }

        AriRequest request = CallRequest.Make(operation, parsed.GetValue(_arguments.Values) ?? []);
        try
        {
            byte[] content = (await server.SendAsync(request, cancellationToken)).Content;
            return await ShowAsync(operation.Returns.Kind == ApiTypeKind.Binary ? content : Indented(content), file, cancellationToken);
        }
        catch (AriNotFoundException exception)
        {
            // These words are said of a path that no module has, and of no thing that is looked for.
            string hint = exception.ServerMessage == "Resource not found" ? $"; is the module of {Modules(resource)} loaded?" : "";
            throw new FailureException(ExitCode.Refused, $"{server.Address} refused: {exception.Message}{hint}", exception);
        }
    }

    private static string Modules(ApiResource resource)
        => resource.RequiresModules.Count == 0 ? resource.Name : $"{resource.Name}, and {string.Join(", ", resource.RequiresModules)},";

    private async Task<int> ShowAsync(byte[] content, string? file, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TargetFile.Write(file, content);
            await _environment.Error.WriteLineAsync($"{Count.Of(content.Length, "byte")} in {file}");
        }
        else if (content.Length == 0)
        {
            await _environment.Error.WriteLineAsync("done; the answer is empty");
        }
        else
        {
            await _environment.Out.WriteLineAsync(DocText.Of(content));
        }

        return ExitCode.Success;
    }

    private async Task HelpAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetResult(_server.Url) is not { Tokens.Count: > 0 } || parsed.GetValue(_server.Url) is null)
        {
            return;
        }

        ApiModel api;
        if (parsed.GetValue(_arguments.Docs) is { } folder)
        {
            api = Offline(folder);
        }
        else
        {
            await using AriServer server = await _server.ConnectAsync(parsed, _environment, cancellationToken);
            api = await DocsAsync(parsed, server, cancellationToken);
        }

        _environment.Out.WriteLine();
        CallHelp help = new(_environment.Out, _environment.OutWidth());
        if (_arguments.FindResource(parsed, api) is not { } resource)
        {
            help.Resources(api);
        }
        else if (_arguments.FindOperation(parsed, resource) is not { } operation)
        {
            help.Operations(resource);
        }
        else
        {
            help.Operation(operation);
        }
    }

    private async Task<ApiModel> DocsAsync(ParseResult parsed, AriServer server, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_arguments.Docs) is { } folder)
        {
            return Offline(folder);
        }

        PulledDocs docs = await new DocsFetcher(server, static (_, _, _) => { }).RunAsync(cancellationToken);
        return docs.Source(server.Address).Link([SpecCorrections.BuiltIn]).Model;
    }

    private ApiModel Offline(string folder) => SpecSource.Read(folder, _environment).Link([SpecCorrections.BuiltIn]).Model;

    private static FailureException Missing(string what, IEnumerable<string> names)
        => new(ExitCode.CommandLine, $"{what} is missing; there are {string.Join(", ", names)}");

    /// <summary>JSON for people; everything else as it came.</summary>
    private static byte[] Indented(byte[] content)
    {
        try
        {
            JsonElement json = JsonElement.Parse(content);
            return System.Text.Encoding.UTF8.GetBytes(JsonText.Of(writer => json.WriteTo(writer)));
        }
        catch (JsonException)
        {
            return content;
        }
    }
}
