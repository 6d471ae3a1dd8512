using System.Text;

namespace AriGen.Runtime;

/// <summary>The credentials, which are removed from every message, as a server can echo the Authorization header.</summary>
internal sealed class Secrets
{
    private const string Mark = "***";

    /// <summary>The minimum length of a password to remove: a shorter one can match unrelated text.</summary>
    private const int ShortestPassword = 6;

    private readonly string[] _secrets;

    /// <summary>No credentials.</summary>
    public static Secrets None { get; } = new("", "", null);

    public Secrets(string user, string password, string? header)
    {
        string[] secrets = header is null ? []
            : password.Length >= ShortestPassword && password != user ? [header, $"{user}:{password}", password]
            : [header, $"{user}:{password}"];

        // .NET reads each byte of a header as one character, and shows those of a malformed one as question marks.
        _secrets = [.. secrets.SelectMany(static secret => new[] { secret, Read(secret, Encoding.Latin1), Read(secret, Encoding.ASCII) }).Distinct()];
    }

    /// <summary>Whether a message of .NET quotes a malformed header, in which the credentials can be truncated.</summary>
    public static bool EchoesHeader(string words) => words.Contains("'Authorization", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the text without the credentials.</summary>
    public string Remove(string text)
    {
        foreach (string secret in _secrets)
        {
            text = text.Replace(secret, Mark, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Read(string secret, Encoding encoding) => encoding.GetString(Encoding.UTF8.GetBytes(secret));

    /// <summary>Returns the exception; <see langword="null"/> if its message or that of an inner one has the credentials.</summary>
    public Exception? Remove(Exception exception)
    {
        for (Exception? shown = exception; shown is not null; shown = shown.InnerException)
        {
            if (EchoesHeader(shown.Message) || Array.Exists(_secrets, secret => shown.Message.Contains(secret, StringComparison.Ordinal)))
            {
                return null;
            }
        }

        return exception;
    }
}
