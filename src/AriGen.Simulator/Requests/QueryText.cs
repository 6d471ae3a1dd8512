namespace AriGen.Simulator;

/// <summary>Queries and forms as Asterisk reads them: plus is a space, and of a repeated name the last value counts.</summary>
internal static class QueryText
{
    public static Dictionary<string, string> Parse(string text)
    {
        Dictionary<string, string> values = [];
        foreach (string pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int at = pair.IndexOf('=', StringComparison.Ordinal);
            values[Decode(at < 0 ? pair : pair[..at])] = at < 0 ? "" : Decode(pair[(at + 1)..]);
        }

        return values;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
