using System.CommandLine.Completions;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>The types of a server's events.</summary>
internal static class EventTypeCompletion
{
    private const string Path = SpecSource.DocsFolder + "/events.json";

    public static Func<CompletionContext, IEnumerable<CompletionItem>> Of(QuickDocs docs) => context => docs.Read(context.ParseResult, Path, Types);

    private static IReadOnlyList<CompletionItem> Types(string text)
    {
        CompletionItem[] events = [.. OneDoc.Link("events", text).Events.Select(static one => Suggestion.Word(one.Name, one.Description))];
        return events.Length > 0 ? events : throw new InvalidOperationException("This api-doc has no events.");
    }
}
