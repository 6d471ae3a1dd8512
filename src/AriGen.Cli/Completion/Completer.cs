using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace AriGen.Cli;

/// <summary>
/// Says what may stand at a cursor. System.CommandLine's own completion mixes the values of all arguments of a command, and takes a
/// word that it knows for finished; here the words before the cursor say which option or argument comes, and its sources are asked.
/// </summary>
internal sealed class Completer(Command root, ParserConfiguration configuration)
{
    /// <param name="before">The words before the one at the cursor, without the tool's name.</param>
    /// <param name="word">The word at the cursor, as far as it goes.</param>
    public IReadOnlyList<CompletionItem> At(IReadOnlyList<string> before, string word)
    {
        ParseResult parsed = root.Parse(before, configuration);
        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count > 0)
        {
            return [];
        }

        if (parsed.Tokens is [.., { Type: TokenType.Option } last]
            && Find(command, last.Value) is { Arity.MinimumNumberOfValues: > 0 } waiting)
        {
            return Matching(Ask(waiting.CompletionSources, before, word), word);
        }

        if (word.StartsWith('-') && !parsed.Tokens.Any(static token => token.Type == TokenType.DoubleDash))
        {
            return Options(parsed, command, before, word);
        }

        if (command.Subcommands.Count > 0)
        {
            return Matching(
                command.Subcommands.Where(static one => !one.Hidden).Select(static one => Suggestion.Word(one.Name, one.Description ?? "")),
                word);
        }

        Argument? next = command.Arguments.FirstOrDefault(
            one => (parsed.GetResult(one)?.Tokens.Count ?? 0) < one.Arity.MaximumNumberOfValues);
        return next is null ? [] : Matching(Ask(next.CompletionSources, before, word), word);
    }

    private IReadOnlyList<CompletionItem> Options(ParseResult parsed, Command command, IReadOnlyList<string> before, string word)
    {
        int at = word.IndexOf('=', StringComparison.Ordinal);
        if (at < 0)
        {
            return Matching(
                All(command)
                    .Where(option => MayCome(parsed, option))
                    .Select(static option => Suggestion.Word(option.Name, option.Description ?? "")),
                word);
        }

        string name = word[..at];
        string value = word[(at + 1)..];
        return Find(command, name) is not { } option ? []
            : [.. Matching(Ask(option.CompletionSources, [.. before, name], value), value)
                .Where(static item => item.Kind is not (Suggestion.File or Suggestion.Folder))
                .Select(item => new CompletionItem($"{name}={item.Label}", item.Kind!, detail: item.Detail))];
    }

    private static bool MayCome(ParseResult parsed, Option option)
        => !option.Hidden && (option.Arity.MaximumNumberOfValues > 1 || parsed.GetResult(option) is null or { Implicit: true });

    private static IEnumerable<Option> All(Command command)
        => command.Options.Concat(
            command.Parents.OfType<Command>().SelectMany(static parent => parent.Options.Where(static option => option.Recursive)));

    private static Option? Find(Command command, string name)
        => All(command).FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name));

    private IEnumerable<CompletionItem> Ask(
        List<Func<CompletionContext, IEnumerable<CompletionItem>>> sources, IReadOnlyList<string> before, string word)
    {
        CompletionContext context = root.Parse([.. before, word], configuration).GetCompletionContext();
        return sources.SelectMany(source => source(context));
    }

    /// <summary>Names are taken in any case. A server's text with control characters is nothing for a terminal.</summary>
    private static IReadOnlyList<CompletionItem> Matching(IEnumerable<CompletionItem> items, string word)
        => [.. items.Where(item => item.Kind is Suggestion.File or Suggestion.Folder
            || (item.Label.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !item.Label.Any(char.IsControl)))];
}
