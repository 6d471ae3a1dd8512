namespace AriGen.Runtime;

/// <summary>Redirects, which are reported and never followed.</summary>
internal static class Redirect
{
    private const int MaxLength = 200;

    /// <summary>Returns the target of a redirect as the server wrote it, because parsing would turn some into file paths.</summary>
    public static string? LocationOf(HttpResponseMessage response)
        => (int)response.StatusCode is >= 300 and <= 399 && response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.ToString() : null;

    /// <summary>Returns a location on one line, without user, password, query and fragment.</summary>
    public static string Shown(string location)
    {
        int end = location.AsSpan().IndexOfAny('?', '#');
        string shown = end < 0 ? location : location[..end];
        int authority = shown.IndexOf("//", StringComparison.Ordinal) + 2;
        if (authority >= 2)
        {
            int path = shown.IndexOf('/', authority);
            int user = shown.LastIndexOf('@', (path < 0 ? shown.Length : path) - 1);
            shown = user < authority ? shown : shown[..authority] + shown[(user + 1)..];
        }

        return PlainText.Line(shown, MaxLength);
    }

    /// <summary>Throws if a client of the user has followed a redirect, which turns a POST into a GET.</summary>
    /// <exception cref="AriOutcomeUnknownException">The response belongs to another request.</exception>
    public static void ThrowIfFollowed(AriRequest request, HttpRequestMessage message, Uri address, HttpResponseMessage response)
    {
        HttpRequestMessage answered = response.RequestMessage ?? message;
        if (answered.RequestUri != address || answered.Method != request.Method)
        {
            throw new AriOutcomeUnknownException(
                $"{request.Operation}: AriClientOptions.HttpClient followed a redirect to {Shown(answered.RequestUri?.OriginalString ?? "")} ({answered.Method}); "
                + "whether the server carried out the request is unknown. Set AllowAutoRedirect of its handler to false.");
        }
    }
}
