namespace AriGen.Chaos;

/// <summary>A loss that the client has declared: by a gap, or by the end of the stream and a new start of the application.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
/// <param name="Reason">Why.</param>
internal sealed record DeclaredLoss(DateTimeOffset From, DateTimeOffset To, string Reason);
