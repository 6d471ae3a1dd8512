using System.CommandLine.Completions;

namespace AriGen.Cli;

/// <summary>PowerShell puts the words in as they are, and wants a text to show and one to explain, neither of them empty.</summary>
internal sealed class PowerShellShell() : Shell("powershell", "arigen.ps1", "arigen completion powershell | Out-String | Invoke-Expression    in $PROFILE")
{
    /// <summary>The word may come with its quotes, the last of them missing.</summary>
    public override string Unquoted(string word)
    {
        char quote = word.Length > 0 && word[0] is '\'' or '"' ? word[0] : '\0';
        return quote == '\0' ? word : word[1..].TrimEnd(quote).Replace(new string(quote, 2), quote.ToString(), StringComparison.Ordinal);
    }

    protected override string Line(CompletionItem item, string word, string piece)
        => $"{Quoted(item.Label)}\t{item.Label}\t{(About(item) is { Length: > 0 } about ? about : item.Label)}";

    private static string Quoted(string text)
        => text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or ':' or '=' or '-')
            ? text
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
