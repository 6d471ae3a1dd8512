namespace AriGen.Spec;

/// <summary>The unit of a whole number that is a duration. It comes from corrections, because api-docs have no such type.</summary>
/// <param name="Unit">The unit of the number.</param>
/// <param name="Infinite">The number that stands for no limit; null if there is none.</param>
public sealed record ApiDuration(ApiTimeUnit Unit, long? Infinite);
