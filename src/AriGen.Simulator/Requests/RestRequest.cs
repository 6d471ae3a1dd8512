namespace AriGen.Simulator;

/// <summary>A request, whatever carried it.</summary>
/// <param name="Method">In upper case.</param>
/// <param name="Path">Escaped, below <c>/ari</c>, with its leading slash.</param>
/// <param name="Query">Escaped, without the question mark.</param>
internal sealed record RestRequest(string Method, string Path, string Query)
{
    /// <summary>Where ARI is on the server.</summary>
    public const string Prefix = "/ari";

    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The header; null where there is none.</summary>
    public string? Authorization { get; init; }

    /// <summary>The page that a browser sends it from; null for other clients.</summary>
    public string? Origin { get; init; }

    /// <summary>The method that a browser asks leave for; null where it asks for none.</summary>
    public string? WantedMethod { get; init; }

    /// <summary>The headers that a browser asks leave for; null where it asks for none.</summary>
    public string? WantedHeaders { get; init; }

    /// <summary>Already known, as over an event socket.</summary>
    public AriUser? User { get; init; }

    /// <summary>Whether it came over an event socket: the limits of HTTP do not hold there.</summary>
    public bool IsOverSocket => User is not null;

    /// <summary>Such as <c>/channels?app=x</c>.</summary>
    public string Target => Query.Length > 0 ? $"{Path}?{Query}" : Path;

    /// <summary>A request by its target, as it stands in its first line.</summary>
    /// <param name="method">In upper case.</param>
    /// <param name="target">Escaped, with <c>/ari</c> and the query.</param>
    /// <returns>Null where it is about something else than ARI.</returns>
    public static RestRequest? Of(string method, string target)
    {
        string[] parts = target.Split('?', 2);
        return parts[0] == Prefix ? new RestRequest(method, "/", parts.ElementAtOrDefault(1) ?? "")
            : parts[0].StartsWith(Prefix + "/", StringComparison.Ordinal)
                ? new RestRequest(method, parts[0][Prefix.Length..], parts.ElementAtOrDefault(1) ?? "")
            : null;
    }
}
