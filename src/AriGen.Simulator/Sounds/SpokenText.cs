using System.Globalization;

namespace AriGen.Simulator;

/// <summary>The sounds by which Asterisk speaks numbers, digits and characters in English.</summary>
internal static class SpokenText
{
    private static readonly (long Unit, string Sound)[] Units = [(1_000_000_000, "digits/billion"), (1_000_000, "digits/million"), (1_000, "digits/thousand"), (100, "digits/hundred")];

    private static readonly Dictionary<char, string> Signs = new()
    {
        ['*'] = "digits/star", ['#'] = "digits/pound", ['!'] = "letters/exclaimation-point", ['@'] = "letters/at", ['$'] = "letters/dollar", ['-'] = "letters/dash",
        ['.'] = "letters/dot", ['='] = "letters/equals", ['+'] = "letters/plus", ['/'] = "letters/slash", [' '] = "letters/space",
    };

    /// <summary>Returns the total length of sounds. Missing sounds are skipped.</summary>
    public static TimeSpan LengthOf(IEnumerable<string> sounds)
        => sounds.Aggregate(TimeSpan.Zero, static (sum, sound) => sum + (SoundCatalogue.Find(sound) ?? TimeSpan.Zero));

    /// <summary>Returns the sounds of a text's digits. Other characters are skipped.</summary>
    public static IEnumerable<string> Digits(string text)
        => text.Where(static c => char.IsAsciiDigit(c) || c is '*' or '#' or '-')
            .Select(static c => c == '-' ? "digits/minus" : Signs.GetValueOrDefault(c, $"digits/{c}"));

    /// <summary>Returns the sounds of a text's characters.</summary>
    public static IEnumerable<string> Characters(string text)
        => text.ToLowerInvariant().Select(static c => char.IsAsciiDigit(c) ? $"digits/{c}" : Signs.GetValueOrDefault(c, $"letters/{c}"));

    /// <summary>Returns the sounds of the number at the beginning of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The sounds, or <see langword="null"/> if the text does not begin with a number.</returns>
    public static IEnumerable<string>? Number(string text)
    {
        text = text.TrimStart();
        int sign = text.StartsWith('-') || text.StartsWith('+') ? 1 : 0, end = sign;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        // As in C, a number out of the range of 64 bits is clamped, and one out of the range of 32 bits is truncated.
        bool fits = long.TryParse(text.AsSpan(0, end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number);
        return end == sign ? null : Number(fits ? unchecked((int)number) : text[0] == '-' ? 0 : -1);
    }

    private static IEnumerable<string> Number(long number)
    {
        if (number < 0)
        {
            return Number(-number).Prepend("digits/minus");
        }

        foreach ((long unit, string sound) in Units)
        {
            if (number >= unit)
            {
                IEnumerable<string> rest = number % unit == 0 ? [] : Number(number % unit);
                return [.. Number(number / unit), sound, .. rest];
            }
        }

        return number <= 20 || number % 10 == 0 ? [$"digits/{number}"] : [$"digits/{number / 10 * 10}", $"digits/{number % 10}"];
    }
}
