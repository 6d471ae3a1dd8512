namespace AriGen.Cli;

/// <summary>Makes foreign text fit for one line of a terminal: no line breaks, and no control character that a terminal obeys.</summary>
internal static class OneLine
{
    public static string Of(string text)
        => string.Join(' ', new string([.. text.Select(static c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
