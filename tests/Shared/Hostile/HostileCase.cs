namespace AriGen.Testing;

/// <summary>One thing that a broken or hostile server may do.</summary>
/// <param name="Input">What the server sends.</param>
/// <param name="Call">What the client was doing.</param>
/// <param name="Error">The exception that the client throws, or that its socket ends with.</param>
/// <param name="Words">What the exception's message holds.</param>
/// <param name="Attack">Writes the answer, for as long as the client takes it.</param>
internal sealed record HostileCase(string Input, HostileCall Call, string Error, string Words, Func<HostilePeer, Task> Attack)
{
    public override string ToString() => $"{Call}: {Input}";
}
