using System.Text;

namespace AriGen.Simulator;

/// <summary>Several values in one query parameter.</summary>
/// <remarks>They are separated by commas outside of quotes, parentheses and brackets and not after a backslash.</remarks>
internal static class SeveralValues
{
    public static IReadOnlyList<string> Split(string text)
    {
        List<string> values = [];
        StringBuilder value = new();
        int parentheses = 0, brackets = 0;
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '\\' when i + 1 < text.Length:
                    value.Append(text[++i]);
                    continue;
                case '"' when parentheses == 0:
                    isQuoted = !isQuoted;
                    continue;
                case ',' when parentheses == 0 && brackets == 0 && !isQuoted:
                    values.Add(value.ToString());
                    value.Clear();
                    continue;
                case '(':
                    parentheses++;
                    break;
                case ')' when parentheses > 0:
                    parentheses--;
                    break;
                case '[':
                    brackets++;
                    break;
                case ']' when brackets > 0:
                    brackets--;
                    break;
            }

            value.Append(c);
        }

        values.Add(value.ToString());
        return values;
    }
}
