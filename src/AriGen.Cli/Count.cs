using System.Globalization;

namespace AriGen.Cli;

/// <summary>Formats a number of things.</summary>
internal static class Count
{
    public static string Of(long number, string what)
        => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
