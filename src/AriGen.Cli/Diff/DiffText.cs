using Spectre.Console;

namespace AriGen.Cli;

/// <summary>A comparison's lines with a colour for each kind.</summary>
internal static class DiffText
{
    public static void Write(IAnsiConsole screen, string text)
    {
        // A line stays a line, however narrow the terminal.
        screen.Profile.Width = int.MaxValue / 2;
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            screen.Write(new Text(line + "\n", Style(line)));
        }
    }

    private static Style Style(string line) => line switch
    {
        ['!', ..] => new Style(Color.Red, decoration: Decoration.Bold),
        [' ', ' ', '+', ..] => new Style(Color.Green),
        [' ', ' ', '-', ..] => new Style(Color.Yellow),
        [' ', ' ', ' ', ..] => new Style(Color.Red),
        [' ', ..] => Spectre.Console.Style.Plain,
        _ => new Style(decoration: Decoration.Bold),
    };
}
