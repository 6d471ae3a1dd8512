using Spectre.Console;

namespace AriGen.Cli;

/// <summary>A comparison's lines with a colour for each kind.</summary>
internal static class DiffText
{
    /// <param name="screen">Where to.</param>
    /// <param name="text">The comparison.</param>
    /// <param name="width">The terminal's columns, if it is one.</param>
    public static void Write(IAnsiConsole screen, string text, int? width)
    {
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            screen.Write(new Text(TextWrapper.Of(line, width, SecondColumn(line)) + "\n", Style(line)));
        }
    }

    /// <summary>Where what is said of a name begins.</summary>
    private static int SecondColumn(string line)
    {
        int text = line.AsSpan().IndexOfAnyExcept(' ');
        int gap = text > 4 || line.Length < 4 ? -1 : line.IndexOf("  ", 4, StringComparison.Ordinal);
        return gap < 0 ? text : gap + line.AsSpan(gap).IndexOfAnyExcept(' ');
    }

    private static Style Style(string line) => line switch
    {
        ['!', ..] => new Style(Color.Red, decoration: Decoration.Bold),
        [' ', ' ', '+', ..] => new Style(Color.Green),
        [' ', ' ', '-', ..] => new Style(Color.Olive),
        [' ', ' ', ' ', ..] => new Style(Color.Red),
        [' ', ..] => Spectre.Console.Style.Plain,
        _ => new Style(decoration: Decoration.Bold),
    };
}
