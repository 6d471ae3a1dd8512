namespace AriGen.Simulator;

/// <summary>Queries and forms by Asterisk's rules: a plus sign is a space, and the last value of a repeated name applies.</summary>
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

    /// <summary>Returns the first value of a name, which applies for event sockets, or <see langword="null"/>.</summary>
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
