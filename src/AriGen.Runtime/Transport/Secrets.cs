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
        => _secrets = header is null ? [] : [header, $"{user}:{password}", .. password.Length >= ShortestPassword && password != user ? [password] : Array.Empty<string>()];

    /// <summary>The text without them.</summary>
    public string Remove(string text)
    {
        foreach (string secret in _secrets)
        {
            text = text.Replace(secret, Mark, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The exception; <see langword="null"/> where it or an inner one shows them.</summary>
    public Exception? Remove(Exception exception)
    {
        for (Exception? shown = exception; shown is not null; shown = shown.InnerException)
        {
            if (Array.Exists(_secrets, secret => shown.Message.Contains(secret, StringComparison.Ordinal)))
            {
                return null;
            }
        }

        return exception;
    }
}
