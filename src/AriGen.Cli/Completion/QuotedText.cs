using System.Text;

namespace AriGen.Cli;

/// <summary>A word from the command line of a POSIX shell or fish, without its quoting. Nothing is expanded or run.</summary>
/// <param name="Text">The word without quotes and escapes.</param>
/// <param name="OpenQuote">The quote that is open at the end of the word; 0 if none is.</param>
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
