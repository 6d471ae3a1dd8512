using System.Globalization;

namespace AriGen.Chaos;

/// <summary>The recovery of the client from a fault.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Result">How.</param>
/// <param name="Time">The time from reachable until an event arrived, or until the wait was over.</param>
internal sealed record Recovery(Fault Fault, RecoveryResult Result, TimeSpan Time = default)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Fault}{Result switch
    {
        RecoveryResult.Connected => $": connected after {Time.TotalSeconds:0.00} s",
        RecoveryResult.NotNoticed => ": not noticed",
        RecoveryResult.Deaf => $": DEAF for {Time.TotalSeconds:0} s",
        RecoveryResult.NotConnected => $": NOT CONNECTED for {Time.TotalSeconds:0} s",
        _ => "",
    }}");
}
