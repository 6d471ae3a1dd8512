using System.Globalization;
using System.Text.RegularExpressions;
using static AriGen.Simulator.TableFunction;

namespace AriGen.Simulator;

/// <summary>Functions that reckon.</summary>
internal static partial class NumberFunctions
{
    // In the order in which they are looked for: the first one that is found is the operator.
    private static readonly string[] Operators = ["*", "/", "%", "^", "AND", "XOR", "OR", ">>", ">=", ">", "<<", "<=", "<", "==", "+", "-"];

    public static IReadOnlyList<DialplanFunction> All { get; } =
    [
        new TableFunction("ABS", static text => Leading(text) is { } number ? Short(Math.Abs(number)) : null),
        FromText("DIGIT_SUM", static text => text.Where(char.IsAsciiDigit).Sum(static digit => digit - '0').ToString(CultureInfo.InvariantCulture)),
        new TableFunction("MATH", static text => FunctionArguments.Split(text) is [var sum, .. var type] ? Reckon(sum, type.Length == 0 ? "f" : type[0]) : null),
        OfParts("MAX", 1, int.MaxValue, static (_, parts) => Extreme(parts, Math.Max)),
        OfParts("MIN", 1, int.MaxValue, static (_, parts) => Extreme(parts, Math.Min)),
        new TableFunction("RAND", static (channel, text) => Random(channel.Pbx.Ids, FunctionArguments.Split(text))),
    ];

    /// <summary>The number that a text begins with; null where it begins with none.</summary>
    public static double? Leading(string text)
        => LeadingNumber().Match(text) is { Success: true } match && double.TryParse(match.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    /// <summary>The same for whole numbers.</summary>
    public static long? LeadingInteger(string text)
        => LeadingWhole().Match(text) is { Success: true } match && long.TryParse(match.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>With six decimals, or with none where it is whole.</summary>
    private static string Short(double number) => number.ToString(number == Math.Floor(number) ? "F0" : "F6", CultureInfo.InvariantCulture);

    private static string? Extreme(string[] parts, Func<double, double, double> choose)
    {
        double?[] numbers = [.. parts.Take(2).Where(static part => part.Length > 0).Select(Leading)];
        return numbers.Length == 0 || numbers.Contains(null) ? null : Short(numbers.Select(static number => number!.Value).Aggregate(choose));
    }

    private static string Random(PbxIds ids, string[] parts)
    {
        long least = LeadingInteger(parts.At(0)) ?? 0, most = LeadingInteger(parts.At(1)) ?? int.MaxValue;
        (least, most) = (Math.Min(least, most), Math.Max(least, most));
        uint any = BitConverter.ToUInt32(ids.NextGuid().ToByteArray());
        return (least + (any % (most - least + 1))).ToString(CultureInfo.InvariantCulture);
    }

    private static string? Reckon(string sum, string type)
    {
        // A sign before the first number is no operator.
        string? sign = Array.Find(Operators, sign => sum.IndexOf(sign, Math.Min(1, sum.Length), StringComparison.Ordinal) > 0);
        int at = sign is null ? -1 : sum.IndexOf(sign, 1, StringComparison.Ordinal);
        if (sign is null || Leading(sum[..at]) is not { } left || Leading(sum[(at + sign.Length)..]) is not { } right)
        {
            return null;
        }

        return sign is ">" or ">=" or "<" or "<=" or "==" ? Compare(sign, left, right) ? "TRUE" : "FALSE" : Write(Apply(sign, left, right), type);
    }

    private static bool Compare(string sign, double left, double right) => sign switch
    {
        ">" => left > right,
        ">=" => left >= right,
        "<" => left < right,
        "<=" => left <= right,
        _ => left.Equals(right),
    };

    private static double Apply(string sign, double left, double right) => sign switch
    {
        "*" => left * right,
        "/" => right == 0 ? 0 : left / right,
        "%" => (int)right == 0 ? 0 : (int)left % (int)right,
        "^" => Math.Pow(left, right),
        "AND" => (long)left & (long)right,
        "XOR" => (long)left ^ (long)right,
        "OR" => (long)left | (long)right,
        ">>" => (int)left >> (int)right,
        "<<" => (int)left << (int)right,
        "+" => left + right,
        _ => left - right,
    };

    private static string? Write(double number, string type)
    {
        // What does not fit is the least number there is.
        int whole = number is >= int.MinValue and <= int.MaxValue ? (int)number : int.MinValue;
        return type switch
        {
            "f" or "float" => number.ToString("F6", CultureInfo.InvariantCulture),
            "i" or "int" => whole.ToString(CultureInfo.InvariantCulture),
            "h" or "hex" => whole.ToString("x", CultureInfo.InvariantCulture),
            "c" or "char" => $"{(char)(byte)whole}",
            _ => null,
        };
    }

    [GeneratedRegex(@"^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^\s*[-+]?\d+")]
    private static partial Regex LeadingWhole();
}
