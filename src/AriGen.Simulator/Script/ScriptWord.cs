using System.Globalization;

namespace AriGen.Simulator;

/// <summary>The words for the placeholders of sentences.</summary>
internal static class ScriptWord
{
    /// <summary>The placeholder for all words to the end of the line.</summary>
    public const string Rest = "TEXT";

    private const string Digits = "0123456789*#ABCD";

    private static readonly (string Unit, double Seconds)[] Units = [("ms", 0.001), ("s", 1), ("min", 60), ("h", 3600)];

    /// <summary>Whether a word of a sentence is a placeholder.</summary>
    public static bool IsHole(string word) => char.IsAsciiLetterUpper(word[0]);

    /// <summary>Returns the error in a word, or <see langword="null"/> if it is valid.</summary>
    /// <param name="hole">The placeholder.</param>
    /// <param name="word">The word.</param>
    public static string? Fault(string hole, string word) => hole switch
    {
        "ENDPOINT" when word.Split('/', 2) is not [{ Length: > 0 }, { Length: > 0 }] => $"'{word}' is not an endpoint such as PJSIP/alice",
        "NAME" when word.Contains('/', StringComparison.Ordinal) => $"'{word}' is not a name for a call: it would look like an endpoint",
        "DIGITS" when word.Any(static digit => !Digits.Contains(digit, StringComparison.Ordinal)) => $"'{word}' is not made of the digits 0 to 9, *, # and A to D",
        "TIME" or "PAUSE" when Time(word) is null => $"'{word}' is not a time such as 500ms, 2s, 1.5s, 3min or 1h",
        "CAUSE" when !IsNumber(word, 0, 127) => $"'{word}' is not a cause of Q.850 such as 17",
        "STATUS" when !IsNumber(word, 400, 699) => $"'{word}' is not a status by which SIP refuses, from 400 to 699",
        "CODE" when !IsNumber(word, 400, 599) => $"'{word}' is not an HTTP status of an error, from 400 to 599",
        "COUNT" or "HERTZ" when !IsNumber(word, 1, 20_000) => $"'{word}' is not a number from 1 to 20000",
        "BYTES" when !IsNumber(word, 1, int.MaxValue) => $"'{word}' is not a number of bytes",
        "OPERATION" when word != "request" && word.Split('.') is not [{ Length: > 0 }, { Length: > 0 }] => $"'{word}' is neither an operation such as channels.originate nor 'request' for any",
        _ => null,
    };

    /// <summary>Parses a time such as 2s, or returns <see langword="null"/>.</summary>
    public static TimeSpan? Time(string word)
    {
        int end = word.TakeWhile(static letter => char.IsAsciiDigit(letter) || letter == '.').Count();
        return end > 0
            && double.TryParse(word[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            && Array.Find(Units, unit => unit.Unit == word[end..]) is { Seconds: > 0 } found
            && number * found.Seconds <= TimeSpan.FromDays(24).TotalSeconds
            ? TimeSpan.FromSeconds(number * found.Seconds)
            : null;
    }

    private static bool IsNumber(string word, int least, int most)
        => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most;
}
