using System.CommandLine.Completions;

namespace AriGen.Cli;

/// <summary>Completion in zsh, which separates a word and its description by a colon and quotes words itself.</summary>
internal sealed class ZshShell() : Shell("zsh", "arigen.zsh", "source <(arigen completion zsh)     in ~/.zshrc, after compinit")
{
    protected override string Line(CompletionItem item, string word, string piece)
    {
        string value = item.Label.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(":", @"\:", StringComparison.Ordinal);
        return About(item) is { Length: > 0 } about ? $"{value}:{about}" : value;
    }
}
