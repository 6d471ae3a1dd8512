using System.CommandLine;
using System.Text;

namespace AriGen.Cli;

/// <summary><c>arigen events</c>: what happens on a server, as it happens.</summary>
internal static class EventsCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        ServerOptions server = new();
        Option<string[]> apps = new("--app")
        {
            Description = "The name of a Stasis application. A program that runs it gets no events any more: the server has one listener for each.",
            Required = true,
            HelpName = "NAME",
        };
        apps.Validators.Add(static result =>
        {
            if (result.Tokens.Any(static token => token.Value.Length == 0 || token.Value.Contains(',', StringComparison.Ordinal)))
            {
                result.AddError("an application's name is not empty and has no comma");
            }
        });
        Option<string[]> types = new("--type") { Description = "Shows only events of this type, or of all that begin so: Channel*.", HelpName = "TYPE" };
        types.CompletionSources.Add(EventTypeCompletion.Of(new QuickDocs(environment, server)));
        Option<string[]> channels = new("--channel") { Description = "Shows only events about this channel, by its id or name.", HelpName = "ID" };
        Option<bool> all = new("--subscribe-all") { Description = "Listens to every channel, bridge, endpoint and device state, and not only to those of the application." };
        Option<bool> json = new("--json") { Description = "Shows each event as the server sent it, one a line." };
        Option<string?> record = new("--record") { Description = "Adds every event to a file, as the server sent it, one a line. arigen verify reads it.", HelpName = "FILE", CompletionSources = { Suggestion.Files } };
        ToolCommand command = new(
            "events",
            "Follows the events of Stasis applications until Ctrl+C, and says when some may be missing.",
            "arigen events http://localhost:8088/ --app demo",
            "arigen events http://localhost:8088/ --app watch --subscribe-all --type Channel* --record traffic.jsonl")
        {
            apps, types, channels, all, json, record,
        };
        server.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using AriServer from = await server.ConnectAsync(parsed, environment, cancellationToken);
            using EventRecorder kept = new(parsed.GetValue(record));
            var choice = new EventFilter(parsed.GetValue(types) ?? [], parsed.GetValue(channels) ?? []);
            string[] names = parsed.GetRequiredValue(apps);
            await using StasisApp app = await from.ListenAsync(names, parsed.GetValue(all), cancellationToken);
            await environment.Error.WriteLineAsync($"listening to {string.Join(", ", names)} at {from.Address}; Ctrl+C ends it");
            var show = new EventPrinter(environment, choice, parsed.GetValue(json), names.Length > 1);
            try
            {
                await foreach (AriEvent e in app.ReadEventsAsync(cancellationToken))
                {
                    if (e is AriGap gap)
                    {
                        show.Gap(gap);
                        continue;
                    }

                    string raw = Encoding.UTF8.GetString(e.RawJson.Span);
                    kept.Add(raw);
                    show.Event((UnknownEvent)e, raw);
                }
            }
            catch (AriException exception)
            {
                throw from.Explain(exception);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
