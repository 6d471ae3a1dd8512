namespace AriGen.Cli;

/// <summary>The api-docs of a server.</summary>
/// <param name="Address">The address of the server, without credentials.</param>
/// <param name="Asterisk">The server's version, if it is known.</param>
/// <param name="Files">The content by relative path, in the listing's order.</param>
/// <param name="LeftOut">Resources that the server lists without an api-doc.</param>
internal sealed record PulledDocs(
    string Address, string? Asterisk, IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<string> LeftOut)
{
    /// <summary>Returns the files as if they were read from a folder.</summary>
    /// <param name="folder">The beginning of the paths in messages.</param>
    public SpecSource Source(string folder)
        => new(folder, [.. Files.Select(file => new Spec.SpecText(Path.Combine(folder, file.Key), DocText.Of(file.Value)))]);
}
