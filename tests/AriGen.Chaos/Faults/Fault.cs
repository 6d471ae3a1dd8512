using System.Globalization;

namespace AriGen.Chaos;

/// <summary>One entry of a schedule.</summary>
/// <param name="Number">Its place, beginning with 1.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Pause">The time between the recovery from the fault before and this one.</param>
/// <param name="Duration">How long it lasts. Kinds that happen at one moment ignore it.</param>
/// <param name="Follows">Whether it follows the fault before without waiting for the recovery.</param>
internal sealed record Fault(int Number, FaultKind Kind, TimeSpan Pause, TimeSpan Duration, bool Follows)
{
    private bool IsMoment => Kind is FaultKind.CloseEvents or FaultKind.CloseAll or FaultKind.ResetEvents or FaultKind.ResetAll
        or FaultKind.HalfOpenEvents or FaultKind.HalfOpenAll or FaultKind.CutFrame or FaultKind.CutBody or FaultKind.Garbage;

    public override string ToString()
    {
        string duration = IsMoment ? "" : string.Create(CultureInfo.InvariantCulture, $" for {Duration.TotalSeconds:0.0} s");
        string follows = Follows ? "at once" : "       ";
        return string.Create(CultureInfo.InvariantCulture, $"{Number,4} {follows} +{Pause.TotalSeconds:0.0} s  {Kind}{duration}");
    }
}
