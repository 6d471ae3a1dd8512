namespace AriGen.Simulator;

/// <summary>A request over any transport.</summary>
/// <param name="Method">The method in upper case.</param>
/// <param name="Path">The escaped path below <c>/ari</c>, with a leading slash.</param>
/// <param name="Query">The escaped query without the question mark.</param>
internal sealed record RestRequest(string Method, string Path, string Query)
{
    /// <summary>The path of ARI on the server.</summary>
    public const string Prefix = "/ari";

    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The Authorization header, or <see langword="null"/>.</summary>
    public string? Authorization { get; init; }

    /// <summary>The origin of the page that sends the request, or <see langword="null"/> for other clients.</summary>
    public string? Origin { get; init; }

    /// <summary>The method in a preflight request, or <see langword="null"/>.</summary>
    public string? WantedMethod { get; init; }

    /// <summary>The headers in a preflight request, or <see langword="null"/>.</summary>
    public string? WantedHeaders { get; init; }

    /// <summary>The user, if already known as for an event socket.</summary>
    public AriUser? User { get; init; }

    /// <summary>Whether the request came over an event socket, where the limits of HTTP do not apply.</summary>
    public bool IsOverSocket => User is not null;

    /// <summary>The target, such as <c>/channels?app=x</c>.</summary>
    public string Target => Query.Length > 0 ? $"{Path}?{Query}" : Path;

    /// <summary>Creates a request from the target in its first line.</summary>
    /// <param name="method">The method in upper case.</param>
    /// <param name="target">The escaped target, with <c>/ari</c> and the query.</param>
    /// <returns>The request, or <see langword="null"/> if the target is not below ARI.</returns>
    public static RestRequest? Of(string method, string target)
    {
        string[] parts = target.Split('?', 2);
        return parts[0] == Prefix ? new RestRequest(method, "/", parts.ElementAtOrDefault(1) ?? "")
            : parts[0].StartsWith(Prefix + "/", StringComparison.Ordinal)
                ? new RestRequest(method, parts[0][Prefix.Length..], parts.ElementAtOrDefault(1) ?? "")
            : null;
    }
}
