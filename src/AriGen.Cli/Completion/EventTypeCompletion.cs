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
        ApiType[] all = [.. OneDoc.Link("events", text).Types];
        CompletionItem[] events = [.. all.Where(one => one.SubTypes.Count == 0 && IsEvent(one, all)).Select(static one => Suggestion.Word(one.Name, one.Description))];
        return events.Length > 0 ? events : throw new InvalidOperationException("This api-doc has no events.");
    }

    private static bool IsEvent(ApiType type, ApiType[] all)
    {
        ApiType? root = type;
        for (int depth = 0; root?.Base is not null && depth < all.Length; depth++)
        {
            root = all.FirstOrDefault(one => one.Name == root.Base);
        }

        return root is { Discriminator: not null } && root != type;
    }
}
