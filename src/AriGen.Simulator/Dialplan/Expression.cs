using System.Globalization;
using System.Text.RegularExpressions;

namespace AriGen.Simulator;

/// <summary>An expression in <c>$[…]</c>: comparisons of numbers or texts, arithmetic, and logical operators.</summary>
internal sealed class Expression
{
    private static readonly string[][] Levels = [["||", "|"], ["&&", "&"], ["==", "=~", "=", "!=", ">=", "<=", ">", "<"], ["+", "-"], ["*", "/", "%"]];
    private static readonly string[] Signs =
    [
        .. Levels.SelectMany(static level => level)
            .Concat(["(", ")", "!", "?", "::"])
            .OrderByDescending(static sign => sign.Length)
    ];

    private readonly List<string> _tokens;
    private int _at;

    private Expression(List<string> tokens) => _tokens = tokens;

    /// <summary>Evaluates an expression. True and false are 1 and 0.</summary>
    public static string Evaluate(string text)
    {
        Expression expression = new(Tokens(text));
        return expression._tokens.Count == 0 ? "" : expression.Condition();
    }

    /// <summary>Whether a value counts as true: anything but 0, an empty text and a zero with decimals.</summary>
    public static bool IsTrue(string value) => value.Trim() is { Length: > 0 } text && !(IsNumber(text, out decimal number) && number == 0);

    private static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        for (int i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            int end = text[i] == '"' ? text.IndexOf('"', i + 1) is > 0 and var quote ? quote + 1 : text.Length
                : Array.Find(Signs, sign => string.CompareOrdinal(text, i, sign, 0, sign.Length) == 0) is { } found ? i + found.Length
                : WordEnd(text, i);
            tokens.Add(text[i..end]);
            i = end;
        }

        return tokens;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length
            && !char.IsWhiteSpace(text[at])
            && !Array.Exists(Signs, sign => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0))
        {
            at++;
        }

        return at;
    }

    private static bool IsNumber(string text, out decimal number)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static string Text(bool value) => value ? "1" : "0";

    private bool Take(string sign)
    {
        bool found = _at < _tokens.Count && _tokens[_at] == sign;
        _at += found ? 1 : 0;
        return found;
    }

    private string Condition()
    {
        string value = Binary(0);
        if (!Take("?"))
        {
            return value;
        }

        string yes = Condition();
        Take("::");
        string no = Condition();
        return IsTrue(value) ? yes : no;
    }

    private string Binary(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }

        string left = Binary(level + 1);
        while (_at < _tokens.Count && Array.IndexOf(Levels[level], _tokens[_at]) >= 0)
        {
            string sign = _tokens[_at++];
            left = Apply(sign, left, Binary(level + 1));
        }

        return left;
    }

    private string Unary()
    {
        if (Take("!"))
        {
            return Text(!IsTrue(Unary()));
        }

        if (Take("-"))
        {
            return Apply("-", "0", Unary());
        }

        if (Take("("))
        {
            string inner = Condition();
            Take(")");
            return inner;
        }

        return _at < _tokens.Count
            && (_tokens[_at] is not [')' or '?' or ':', ..])
            && !Levels.SelectMany(static level => level).Contains(_tokens[_at])
                ? _tokens[_at++].Trim('"')
                : "";
    }

    private static string Apply(string sign, string left, string right)
    {
        bool numbers = IsNumber(left, out decimal x) & IsNumber(right, out decimal y);
        int order = numbers ? x.CompareTo(y) : string.CompareOrdinal(left, right);
        return sign switch
        {
            "|" or "||" => IsTrue(left) ? left : IsTrue(right) ? right : "0",
            "&" or "&&" => IsTrue(left) && IsTrue(right) ? left : "0",
            "=" or "==" => Text(order == 0),
            "!=" => Text(order != 0),
            ">" => Text(order > 0),
            "<" => Text(order < 0),
            ">=" => Text(order >= 0),
            "<=" => Text(order <= 0),
            "=~" => Regex.Match(left, "^(?:" + right + ")", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } found
                ? found.Groups.Count > 1 ? found.Groups[1].Value : found.Length.ToString(CultureInfo.InvariantCulture) : "0",
            "+" => Sum(x + y),
            "-" => Sum(x - y),
            "*" => Sum(x * y),
            "/" => y == 0 ? "0" : Sum(x / y),
            _ => y == 0 ? "0" : Sum(x % y),
        };
    }

    private static string Sum(decimal value) => value.ToString("0.##################", CultureInfo.InvariantCulture);
}
