namespace AriGen.Cli;

/// <summary>Breaks text at its spaces, so that it stays within the columns of a terminal.</summary>
internal static class TextWrapper
{
    private const int Narrowest = 20;

    /// <summary>The lines after the first are indented. A word that is longer than a line stays whole: it can be an address.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">The columns; null where there is no terminal, and nothing is to be broken.</param>
    /// <param name="indent">Of the lines after the first.</param>
    public static string Of(string text, int? width, int indent)
    {
        if (width is not { } columns || text.Length <= columns || columns - indent < Narrowest)
        {
            return text;
        }

        var lines = new List<string>();
        string rest = text;
        while (rest.Length > columns)
        {
            // Not within the indent: that would make an empty line.
            int at = rest.LastIndexOf(' ', columns, columns - indent + 1);
            at = at > indent ? at : rest.IndexOf(' ', columns);
            if (at < 0)
            {
                break;
            }

            lines.Add(rest[..at].TrimEnd());
            rest = new string(' ', indent) + rest[at..].TrimStart();
        }

        return string.Join('\n', lines.Append(rest));
    }

    /// <summary>Writes names and what is to be said of them, side by side.</summary>
    public static void WriteColumns(this TextWriter output, IEnumerable<(string Name, string Text)> rows, int? width)
    {
        (string Name, string Text)[] all = [.. rows.Select(static row => (OneLine.Of(row.Name), OneLine.Of(row.Text)))];
        int longest = all.Length == 0 ? 0 : all.Max(static row => row.Name.Length);
        foreach ((string name, string text) in all)
        {
            output.WriteLine(TextWrapper.Of($"  {name.PadRight(longest)}  {text}".TrimEnd(), width, longest + 4));
        }
    }
}
