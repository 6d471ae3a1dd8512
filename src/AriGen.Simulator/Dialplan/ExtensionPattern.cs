namespace AriGen.Simulator;

/// <summary>A pattern of extensions.</summary>
/// <remarks>
/// <c>X</c> stands for 0 to 9, <c>Z</c> for 1 to 9, <c>N</c> for 2 to 9, <c>[…]</c> for one of the given digits, <c>.</c> for one or more
/// characters and <c>!</c> for any number of them.
/// </remarks>
internal sealed class ExtensionPattern
{
    private const int OneOrMore = int.MaxValue - 2, NoneOrMore = int.MaxValue - 1;

    private readonly List<string> _digits = [];
    private readonly int? _rest;

    /// <summary>Parses a pattern.</summary>
    /// <param name="text">The pattern without the underscore.</param>
    /// <exception cref="FormatException">A bracket is not closed.</exception>
    public ExtensionPattern(string text)
    {
        for (int i = 0; i < text.Length && _rest is null; i++)
        {
            switch (text[i])
            {
                case 'X' or 'x':
                    _digits.Add("0123456789");
                    break;
                case 'Z' or 'z':
                    _digits.Add("123456789");
                    break;
                case 'N' or 'n':
                    _digits.Add("23456789");
                    break;
                case '.':
                    _rest = OneOrMore;
                    break;
                case '!':
                    _rest = NoneOrMore;
                    break;
                case '[':
                    int end = text.IndexOf(']', i);
                    _digits.Add(end < 0 ? throw new FormatException($"'_{text}' has a [ without its ]") : SetOf(text[(i + 1)..end]));
                    i = end;
                    break;
                case '-' or ' ':
                    // Separators, which are only for readability.
                    break;
                default:
                    _digits.Add(text[i].ToString());
                    break;
            }
        }
    }

    public bool Matches(string dialled) => Begins(dialled, _digits.Count) && _rest switch
    {
        OneOrMore => dialled.Length > _digits.Count,
        NoneOrMore => true,
        _ => dialled.Length == _digits.Count,
    };

    public bool CouldGrow(string dialled)
        => dialled.Length < _digits.Count ? Begins(dialled, dialled.Length) : _rest is not null && Begins(dialled, _digits.Count);

    /// <summary>Orders patterns: at the first difference, the one that matches fewer digits precedes.</summary>
    public int CompareTo(ExtensionPattern other)
    {
        for (int i = 0; i <= Math.Max(_digits.Count, other._digits.Count); i++)
        {
            int order = WidthAt(i).CompareTo(other.WidthAt(i));
            order = order != 0 || i >= _digits.Count || i >= other._digits.Count
                ? order
                : string.CompareOrdinal(_digits[i], other._digits[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private bool Begins(string dialled, int count)
        => dialled.Length >= count && Enumerable.Range(0, count).All(i => _digits[i].Contains(dialled[i], StringComparison.Ordinal));

    private int WidthAt(int index)
        => index < _digits.Count ? _digits[index].Length : index == _digits.Count && _rest is { } rest ? rest : int.MaxValue;

    private static string SetOf(string inner)
    {
        SortedSet<char> set = [];
        for (int i = 0; i < inner.Length; i++)
        {
            char to = i + 2 < inner.Length && inner[i + 1] == '-' ? inner[i + 2] : inner[i];
            for (char c = inner[i]; c <= to; c++)
            {
                set.Add(c);
            }

            i += to == inner[i] ? 0 : 2;
        }

        return string.Concat(set);
    }
}
