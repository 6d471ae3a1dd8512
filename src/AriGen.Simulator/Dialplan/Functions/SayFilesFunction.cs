using System.Globalization;

namespace AriGen.Simulator;

/// <summary>SAYFILES: the sound files by which a value is spoken.</summary>
internal sealed class SayFilesFunction() : DialplanFunction("SAYFILES")
{
    protected override string? ReadCore(Channel channel, string arguments)
    {
        string[] parts = FunctionArguments.Split(arguments, 2);
        string text = parts.At(0);
        return Sounds(text, parts.At(1)) is { } sounds ? string.Join('&', sounds) : null;
    }

    private static IEnumerable<string>? Sounds(string text, string type) => type switch
    {
        "" or "alpha" => SpokenText.Characters(text),
        "phonetic" => text.Select(static sign => char.IsAsciiLetter(sign) ? $"phonetic/{char.ToLowerInvariant(sign)}_p" : SpokenText.Characters($"{sign}").First()),
        "digits" => SpokenText.Digits(text),
        "number" => Whole(text),
        "ordinal" => Whole(text)?.ToList() is { } sounds ? [.. sounds[..^1], sounds[^1].Replace("digits/", "digits/h-", StringComparison.Ordinal)] : null,
        "money" => Money(text),
        _ => null,
    };

    private static List<string> Money(string text)
    {
        string[] parts = text.Split('.', 2);
        long dollars = NumberFunctions.LeadingInteger(parts[0]) ?? 0,
            cents = NumberFunctions.LeadingInteger(parts.At(1).PadRight(2, '0')[..2]) ?? 0;
        List<string> sounds = [];
        if (dollars > 0)
        {
            sounds.AddRange([.. Number(dollars), dollars > 1 ? "dollars" : cents > 0 ? "letters/dollar_" : "letters/dollar"]);
        }

        if (cents > 0 || dollars == 0)
        {
            sounds.AddRange([.. (string[])(dollars > 0 ? ["and"] : []), .. Number(cents), cents == 1 ? "cent" : "cents"]);
        }

        return sounds;
    }

    /// <summary>Unlike a playback, the function rejects other characters after the digits.</summary>
    private static IEnumerable<string>? Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? SpokenText.Number(text) : null;

    private static IEnumerable<string> Number(long number) => SpokenText.Number(number.ToString(CultureInfo.InvariantCulture))!;
}
