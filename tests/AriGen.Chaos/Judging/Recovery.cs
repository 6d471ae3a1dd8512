namespace AriGen.Chaos;

/// <summary>How the client came back after a fault.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Time">The time from reachable to connected with events arriving, or <see langword="null"/> if that was not waited for or never happened.</param>
/// <param name="IsDeaf">Whether the client was connected to its own mind, and no event arrived.</param>
/// <param name="IsLost">Whether it was not connected at all when the time to wait was over.</param>
/// <param name="HasNoticed">Whether the client lost its connection by the fault.</param>
internal sealed record Recovery(Fault Fault, TimeSpan? Time, bool IsDeaf, bool IsLost, bool HasNoticed);
