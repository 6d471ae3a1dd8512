using System.CommandLine.Completions;

namespace AriGen.Cli;

/// <summary>Completion in PowerShell, which inserts words unchanged and requires a label and a tool tip that are not empty.</summary>
internal sealed class PowerShellShell() : Shell("powershell", "arigen.ps1", "arigen completion powershell | Out-String | Invoke-Expression    in $PROFILE")
{
    /// <summary>Removes the quotes of a word. The closing one may be missing.</summary>
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
