using System.CommandLine.Completions;

namespace AriGen.Cli;

/// <summary>Completion in bash, which inserts words unchanged, replaces the part after the last = or :, and keeps an open quote.</summary>
internal sealed class BashShell() : Shell("bash", "arigen.bash", "source <(arigen completion bash)    in ~/.bashrc; bash 4 or later")
{
    public override string Unquoted(string word) => QuotedText.Read(word).Text;

    protected override string Line(CompletionItem item, string word, string piece)
    {
        int kept = word.EndsWith(piece, StringComparison.Ordinal) ? QuotedText.Read(word[..^piece.Length]).Text.Length : 0;
        string text = item.Label[kept..];
        return QuotedText.Read(word).OpenQuote switch
        {
            '\'' => text.Replace("'", @"'\''", StringComparison.Ordinal),
            '"' => Escaped(text, static c => c is '\\' or '"' or '$' or '`'),
            _ => Escaped(text, static c => c < 128 && !char.IsAsciiLetterOrDigit(c) && !"_./:=,@%+-".Contains(c, StringComparison.Ordinal)),
        };
    }

    private static string Escaped(string text, Func<char, bool> isSpecial)
        => string.Concat(text.Select(c => isSpecial(c) ? $"\\{c}" : c.ToString()));
}
