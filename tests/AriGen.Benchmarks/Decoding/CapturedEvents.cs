using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AriGen.Testing;

namespace AriGen.Benchmarks;

/// <summary>The messages of an Asterisk 22's event socket, as they were captured.</summary>
internal static partial class CapturedEvents
{
    public static byte[][] All { get; } = Load();

    /// <summary>
    /// The same messages as if they came from other calls: every channel id, channel name and other number of several digits is new.
    /// A decoder that shares strings gets to know what it gains when most of them were never seen before.
    /// </summary>
    public static byte[][] Renewed(int round)
        => [.. All.Select(message => Encoding.UTF8.GetBytes(Identity().Replace(Encoding.UTF8.GetString(message), match => Renew(match.Value, round))))];

    private static byte[][] Load()
        => [.. Directory.GetFiles(Repository.PathOf("tests", "AriGen.Tests", "Captures"), "22-*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .Select(Encoding.UTF8.GetBytes)];

    /// <summary>Other digits, as many as there were.</summary>
    private static string Renew(string digits, int round)
    {
        uint number = unchecked((uint)(int.Parse(digits[^4..], NumberStyles.HexNumber, CultureInfo.InvariantCulture) + (round * 7919)));
        return digits[..^4] + (number % 10_000).ToString("0000", CultureInfo.InvariantCulture);
    }

    /// <summary>What tells one call from the next: the seconds of an id, the number in a channel's name.</summary>
    [GeneratedRegex(@"(?<=""|-)(?:\d{10}(?=\.\d)|[0-9a-f]{8}(?=""|-|;))")]
    private static partial Regex Identity();
}
