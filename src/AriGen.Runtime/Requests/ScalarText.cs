using System.Globalization;
using System.Text;

namespace AriGen.Runtime;

/// <summary>The text of scalar values in queries and headers.</summary>
internal static class ScalarText
{
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static string Of(double value, string name) => double.IsFinite(value)
        ? value.ToString("R", CultureInfo.InvariantCulture)
        : throw new ArgumentException("The number must be finite.", name);

    public static string Of(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[AriDate.MaxLength];
        return Encoding.ASCII.GetString(text[..AriDate.Format(value, text)]);
    }
}
