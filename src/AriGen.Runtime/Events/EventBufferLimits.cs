namespace AriGen.Runtime;

/// <summary>The limits of one reader's buffer.</summary>
/// <param name="Events">The number of events.</param>
/// <param name="Bytes">The total length of their messages.</param>
internal sealed record EventBufferLimits(int Events, long Bytes);
