using System.Runtime.CompilerServices;

namespace AriGen.Runtime;

/// <summary>Escapes values for the target of a request.</summary>
internal static class UriText
{
    /// <summary>Escapes a value for a query.</summary>
    /// <exception cref="ArgumentException">The value has a null character or an unpaired surrogate.</exception>
    public static string EscapeValue(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ThrowIfNotEncodable(value, name);
        return Uri.EscapeDataString(value);
    }

    /// <summary>Escapes a value as one segment of a path, which is never <c>.</c> or <c>..</c>.</summary>
    /// <exception cref="ArgumentException">The value has a null character or an unpaired surrogate.</exception>
    public static string EscapeSegment(string value, [CallerArgumentExpression(nameof(value))] string? name = null) => value switch
    {
        "." => "%2E",
        ".." => "%2E%2E",
        _ => EscapeValue(value, name),
    };

    private static void ThrowIfNotEncodable(string value, string? name)
    {
        // The server's strings end at the first null character: "a\0b" would mean "a".
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("The value contains a null character, where the server would end it.", name);
        }

        for (int index = 0; index < value.Length; index++)
        {
            if (!char.IsSurrogate(value[index]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(value, index))
            {
                throw new ArgumentException("The value contains an unpaired surrogate, which UTF-8 cannot encode.", name);
            }

            index++;
        }
    }
}
