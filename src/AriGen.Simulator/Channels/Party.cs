namespace AriGen.Simulator;

/// <summary>Who is at an end of a call.</summary>
internal sealed record Party(string Name, string Number)
{
    public static readonly Party Nobody = new("", "");

    /// <summary>Reads <c>"Name" &lt;number&gt;</c>, a number alone, or a name alone.</summary>
    public static Party Parse(string text)
    {
        text = text.Trim();
        int open = text.IndexOf('<', StringComparison.Ordinal), close = text.IndexOf('>', Math.Max(open, 0));
        if (open >= 0 && close > open)
        {
            return new Party(Unquoted(text[..open].Trim()), NumberOf(text[(open + 1)..close]));
        }

        string number = NumberOf(text);
        return number.Length > 0 && number.All(static sign => char.IsAsciiDigit(sign) || sign is '+' or '*' or '#') ? new Party("", number) : new Party(Unquoted(text), "");
    }

    public Wire.CallerId ToWire() => new() { Name = Name, Number = Number };

    private static string Unquoted(string text) => text is ['"', .. var inner, '"'] ? inner.Replace("\\\"", "\"", StringComparison.Ordinal) : text;

    /// <summary>Without what only makes a number easier to read.</summary>
    private static string NumberOf(string text) => string.Concat(text.Where(static sign => sign is not (' ' or '(' or ')' or '-' or '.')));
}
