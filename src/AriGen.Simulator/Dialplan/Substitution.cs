using System.Globalization;
using System.Text;

namespace AriGen.Simulator;

/// <summary>
/// The substitution of <c>${VAR}</c>, <c>${VAR:offset:length}</c>, <c>${FUNC(args)}</c> and <c>$[expression]</c> by their values.
/// </summary>
internal static class Substitution
{
    /// <summary>Replaces the expressions in a text from the inside out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="read">Returns the value of a variable, or of a function with its arguments.</param>
    public static string Apply(string text, Func<string, string> read)
    {
        StringBuilder result = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length || text[i + 1] is not ('{' or '['))
            {
                result.Append(text[i]);
                continue;
            }

            int end = EndOf(text, i + 1);
            string inner = Apply(text[(i + 2)..Math.Min(end, text.Length)], read);
            result.Append(text[i + 1] == '{' ? Value(inner, read) : Expression.Evaluate(inner));
            i = end;
        }

        return result.ToString();
    }

    private static int EndOf(string text, int open)
    {
        char left = text[open], right = left == '{' ? '}' : ']';
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] == left ? 1 : text[i] == right ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return text.Length;
    }

    private static string Value(string name, Func<string, string> read)
    {
        // A function's arguments may contain colons.
        int at = name.IndexOf(':', Math.Max(name.LastIndexOf(')'), 0));
        if (at < 0)
        {
            return read(name);
        }

        string value = read(name[..at]);
        string[] range = name[(at + 1)..].Split(':', 2);
        int offset = Number(range[0]), length = range.Length > 1 ? Number(range[1]) : value.Length;
        int start = offset < 0 ? Math.Max(value.Length + offset, 0) : Math.Min(offset, value.Length);
        int end = length < 0 ? Math.Max(value.Length + length, start) : Math.Min(start + length, value.Length);
        return value[start..end];
    }

    private static int Number(string text)
        => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
