namespace AriGen.Simulator;

/// <summary>The properties of a new channel.</summary>
/// <param name="Id">The ID, or <see langword="null"/> for a new one.</param>
/// <param name="OtherId">The ID of the other half of a pair, or <see langword="null"/> for a new one.</param>
internal sealed record ChannelRequest(string? Id = null, string? OtherId = null)
{
    /// <summary>The format of the audio, or <see langword="null"/> for the technology's default.</summary>
    public string? Format { get; init; }
}
