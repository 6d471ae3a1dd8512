namespace AriGen.Simulator;

/// <summary>A request, whatever carried it.</summary>
/// <param name="Method">In upper case.</param>
/// <param name="Path">Escaped, below <c>/ari</c>, with its leading slash.</param>
/// <param name="Query">Escaped, without the question mark.</param>
internal sealed record RestRequest(string Method, string Path, string Query)
{
    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The header; null where there is none.</summary>
    public string? Authorization { get; init; }

    /// <summary>Already known, as over an event socket.</summary>
    public AriUser? User { get; init; }
}
