namespace AriGen.Runtime;

/// <summary>Redirects: none is followed, and where one points to is told without what may be secret there.</summary>
internal static class Redirect
{
    private const int MaxLength = 200;

    /// <summary>The target of a response, as the server wrote it: parsing would turn some into paths of the file system.</summary>
    public static string? LocationOf(HttpResponseMessage response)
        => (int)response.StatusCode is >= 300 and <= 399 && response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.ToString() : null;

    /// <summary>The location without user, password, query and fragment, on one line.</summary>
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

    /// <summary>Refuses a response that comes from elsewhere: a client of the user may follow redirects, and then a POST becomes a GET.</summary>
    /// <exception cref="AriOutcomeUnknownException">The response is not the one to the request.</exception>
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
