using System.Text;

namespace AriGen.Cli;

/// <summary>A word as it stands on the line of a POSIX shell or of fish, without its quoting. Nothing is expanded and nothing run.</summary>
/// <param name="Text">What it means.</param>
/// <param name="OpenQuote">The quote that is open at its end; 0 where none is.</param>
internal readonly record struct QuotedText(string Text, char OpenQuote)
{
    public static QuotedText Read(string raw)
    {
        var text = new StringBuilder();
        char quote = '\0';
        for (int index = 0; index < raw.Length; index++)
        {
            char c = raw[index];
            if (quote == '\0' && c is '\'' or '"')
            {
                quote = c;
            }
            else if (c == quote)
            {
                quote = '\0';
            }
            else if (c == '\\' && index + 1 < raw.Length && Escapes(quote, raw[index + 1]))
            {
                text.Append(raw[++index]);
            }
            else
            {
                text.Append(c);
            }
        }

        return new QuotedText(text.ToString(), quote);
    }

    private static bool Escapes(char quote, char next) => quote switch
    {
        '\0' => true,
        '"' => next is '\\' or '"' or '$' or '`',
        _ => false,
    };
}
