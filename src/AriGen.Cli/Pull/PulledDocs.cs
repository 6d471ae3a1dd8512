namespace AriGen.Cli;

/// <summary>The api-docs of a server.</summary>
/// <param name="Address">Where they came from, without credentials.</param>
/// <param name="Asterisk">The server's version; null where it does not tell.</param>
/// <param name="Files">The content by relative path, in the listing's order.</param>
/// <param name="LeftOut">Resources that the server lists and has no api-doc for.</param>
internal sealed record PulledDocs(string Address, string? Asterisk, IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<string> LeftOut)
{
    /// <summary>As a folder, read.</summary>
    /// <param name="folder">What the paths in messages begin with.</param>
    public SpecSource Source(string folder)
        => new(folder, [.. Files.Select(file => new Spec.SpecText(Path.Combine(folder, file.Key), DocText.Of(file.Value)))]);
}
