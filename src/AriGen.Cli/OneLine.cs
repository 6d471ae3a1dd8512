namespace AriGen.Cli;

/// <summary>Makes foreign text fit for one line of a terminal: no line breaks, and no control character that a terminal obeys.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        string plain = new([.. text.Select(static c => char.IsControl(c) ? ' ' : c)]);
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
