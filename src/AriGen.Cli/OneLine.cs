namespace AriGen.Cli;

/// <summary>Converts foreign text to one line that is safe for a terminal: without line breaks and control characters.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        string plain = new([.. text.Select(static c => char.IsControl(c) ? ' ' : c)]);
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
