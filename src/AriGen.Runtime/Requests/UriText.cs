using System.Runtime.CompilerServices;

namespace AriGen.Runtime;

/// <summary>Escapes values for a request's target, so that none can change it.</summary>
internal static class UriText
{
    /// <summary>Escapes a value for a query.</summary>
    /// <exception cref="ArgumentException">The value can't travel in a target at all.</exception>
    public static string EscapeValue(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ThrowIfNotCarried(value, name);
        return Uri.EscapeDataString(value);
    }

    /// <summary>Escapes a value so that it is one segment of a path, and never "here" or "one up".</summary>
    /// <exception cref="ArgumentException">The value can't travel in a target at all.</exception>
    public static string EscapeSegment(string value, [CallerArgumentExpression(nameof(value))] string? name = null) => value switch
    {
        "." => "%2E",
        ".." => "%2E%2E",
        _ => EscapeValue(value, name),
    };

    private static void ThrowIfNotCarried(string value, string? name)
    {
        // The server's strings end at the first zero: "a\0b" would act on "a".
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("The value holds a zero character, which the server would take for its end.", name);
        }

        for (int index = 0; index < value.Length; index++)
        {
            if (!char.IsSurrogate(value[index]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(value, index))
            {
                throw new ArgumentException("The value holds half of a surrogate pair, which has no form in UTF-8.", name);
            }

            index++;
        }
    }
}
