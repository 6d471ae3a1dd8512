using System.CommandLine.Completions;

namespace AriGen.Cli;

/// <summary>Completion in fish, which separates a word and its description by a tab and quotes words itself.</summary>
internal sealed class FishShell() : Shell("fish", "arigen.fish", "arigen completion fish > ~/.config/fish/completions/arigen.fish")
{
    public override string Unquoted(string word) => QuotedText.Read(word).Text;

    protected override string Line(CompletionItem item, string word, string piece)
        => About(item) is { Length: > 0 } about ? $"{item.Label}\t{about}" : item.Label;
}
