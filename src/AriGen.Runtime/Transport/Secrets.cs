using System.Text;

namespace AriGen.Runtime;

/// <summary>The credentials, to be kept out of every message: a server may echo the Authorization header.</summary>
internal sealed class Secrets
{
    private const string Mark = "***";

    /// <summary>A shorter password would be found in words that have nothing to do with it.</summary>
    private const int ShortestPassword = 6;

    private readonly string[] _secrets;

    /// <summary>Nothing to keep out.</summary>
    public static Secrets None { get; } = new("", "", null);

    public Secrets(string user, string password, string? header)
    {
        string[] secrets = header is null ? []
            : password.Length >= ShortestPassword && password != user ? [header, $"{user}:{password}", password]
            : [header, $"{user}:{password}"];

        // The framework reads each byte of a header as a character of its own, and shows those of a broken one as question marks.
        _secrets = [.. secrets.SelectMany(static secret => new[] { secret, Read(secret, Encoding.Latin1), Read(secret, Encoding.ASCII) }).Distinct()];
    }

    /// <summary>True for words of the framework that quote a broken header, or a part of it, in which the credentials can be cut anywhere.</summary>
    public static bool EchoesHeader(string words) => words.Contains("'Authorization", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text without them.</summary>
    public string Remove(string text)
    {
        foreach (string secret in _secrets)
        {
            text = text.Replace(secret, Mark, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Read(string secret, Encoding encoding) => encoding.GetString(Encoding.UTF8.GetBytes(secret));

    /// <summary>The exception; <see langword="null"/> where it or an inner one shows them.</summary>
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
