namespace AriGen.Cli;

/// <summary>Makes foreign text fit for one line of a terminal: no line breaks, and no control character that a terminal obeys.</summary>
internal static class OneLine
{
    public static string Of(string text) => string.Join(' ', WithoutControls(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The same with its runs of spaces, where they make columns.</summary>
    public static string WithoutControls(string text) => new([.. text.Select(static c => char.IsControl(c) ? ' ' : c)]);
}
