namespace AriGen.Simulator;

/// <summary>What is asked of a new channel.</summary>
/// <param name="Id">Its id; null for one of the server's.</param>
/// <param name="OtherId">That of its other half, where it has one.</param>
internal sealed record ChannelRequest(string? Id = null, string? OtherId = null)
{
    /// <summary>The format of its audio; null for the technology's usual one.</summary>
    public string? Format { get; init; }
}
