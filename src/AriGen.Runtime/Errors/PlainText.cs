using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AriGen.Runtime;

/// <summary>Converts text of a server to one line of a message or a log.</summary>
internal static partial class PlainText
{
    /// <summary>Returns the text on one line, without control characters, truncated to a length.</summary>
    public static string Line(string text, int maxLength)
    {
        var line = new StringBuilder(Math.Min(text.Length, maxLength + 1));
        foreach (char character in text)
        {
            char shown = char.IsControl(character) || char.IsWhiteSpace(character) ? ' ' : character;
            if (shown == ' ' && (line.Length == 0 || line[^1] == ' '))
            {
                continue;
            }

            if (line.Length == maxLength)
            {
                // No unpaired surrogate before the ellipsis.
                line.Length -= char.IsHighSurrogate(line[^1]) ? 1 : 0;
                return line.Append('…').ToString();
            }

            line.Append(shown);
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>
    /// Returns the text of an HTML page, without its head and its tags. The input must be short enough for regular expressions.
    /// </summary>
    public static string OfHtml(string html, int maxLength)
        => Line(WebUtility.HtmlDecode(Tag().Replace(Head().Replace(html, " "), " ")), maxLength);

    [GeneratedRegex("<(head|script|style)\\b.*?</\\1\\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<[^>]*>", RegexOptions.None)]
    private static partial Regex Tag();
}
