namespace AriGen.Simulator;

/// <summary>Queries and forms as Asterisk reads them: plus is a space, and of a repeated name the last value counts.</summary>
internal static class QueryText
{
    public static Dictionary<string, string> Parse(string text)
    {
        Dictionary<string, string> values = [];
        foreach ((string name, string value) in Pairs(text))
        {
            values[name] = value;
        }

        return values;
    }

    /// <summary>The first value of a name, which is the one that counts for an event socket; null where there is none.</summary>
    public static string? First(string text, string name)
        => Pairs(text).Where(pair => pair.Name == name).Select(static pair => pair.Value).FirstOrDefault();

    private static IEnumerable<(string Name, string Value)> Pairs(string text)
    {
        foreach (string pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int at = pair.IndexOf('=', StringComparison.Ordinal);
            yield return (Decode(at < 0 ? pair : pair[..at]), at < 0 ? "" : Decode(pair[(at + 1)..]));
        }
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
