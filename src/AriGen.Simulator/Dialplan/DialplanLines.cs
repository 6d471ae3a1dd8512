using System.Text;

namespace AriGen.Simulator;

/// <summary>The lines of <c>extensions.conf</c>.</summary>
internal static class DialplanLines
{
    /// <summary>Returns all lines, trimmed and without comments.</summary>
    /// <remarks>
    /// A comment reaches from <c>;</c> to the end of the line, or from <c>;--</c> to <c>--;</c>. A <c>\;</c> stands for <c>;</c>.
    /// </remarks>
    public static IEnumerable<string> WithoutComments(string text)
    {
        bool inComment = false;
        foreach (string line in text.Split('\n'))
        {
            yield return WithoutComments(line, ref inComment).Trim();
        }
    }

    /// <summary>Returns the end of a pattern in brackets, in which a comma is not a separator.</summary>
    public static int EndOfPattern(string value)
    {
        int comma = value.IndexOf(',', StringComparison.Ordinal), open = value.IndexOf('[', StringComparison.Ordinal);
        return value.StartsWith('_') && open >= 0 && open < comma && value.IndexOf(']', open) is > 0 and var close ? close : 0;
    }

    private static string WithoutComments(string line, ref bool inComment)
    {
        StringBuilder kept = new();
        for (int i = 0; i < line.Length; i++)
        {
            if (inComment)
            {
                if (Follows(line, i, "--;"))
                {
                    inComment = false;
                    i += 2;
                }
            }
            else if (Follows(line, i, "\\;"))
            {
                kept.Append(';');
                i++;
            }
            else if (Follows(line, i, ";--") && !Follows(line, i, ";---"))
            {
                inComment = true;
                i += 2;
            }
            else if (line[i] == ';')
            {
                break;
            }
            else
            {
                kept.Append(line[i]);
            }
        }

        return kept.ToString();
    }

    private static bool Follows(string line, int at, string text) => string.CompareOrdinal(line, at, text, 0, text.Length) == 0;
}
