using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AriGen.Testing;

namespace AriGen.Benchmarks;

/// <summary>The captured messages of an event socket of Asterisk 22.</summary>
internal static partial class CapturedEvents
{
    public static byte[][] All { get; } = Load();

    /// <summary>
    /// Returns the same messages as if they came from other calls: with new channel ids, channel names and other long numbers. They show
    /// the gain of a decoder that shares strings if most strings are new.
    /// </summary>
    public static byte[][] Renewed(int round)
        => [.. All.Select(
            message => Encoding.UTF8.GetBytes(Identity().Replace(Encoding.UTF8.GetString(message), match => Renew(match.Value, round))))];

    private static byte[][] Load()
        => [.. Directory.GetFiles(Repository.PathOf("tests", "AriGen.Tests", "Captures"), "22-*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .Select(Encoding.UTF8.GetBytes)];

    /// <summary>Replaces digits by the same number of other digits.</summary>
    private static string Renew(string digits, int round)
    {
        uint number = unchecked((uint)(int.Parse(digits[^4..], NumberStyles.HexNumber, CultureInfo.InvariantCulture) + (round * 7919)));
        return digits[..^4] + (number % 10_000).ToString("0000", CultureInfo.InvariantCulture);
    }

    /// <summary>Matches the parts that differ between calls: the seconds of an id and the number in the name of a channel.</summary>
    [GeneratedRegex(@"(?<=""|-)(?:\d{10}(?=\.\d)|[0-9a-f]{8}(?=""|-|;))")]
    private static partial Regex Identity();
}
