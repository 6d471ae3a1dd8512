namespace AriGen.Spec;

/// <summary>Says that a whole number is a duration. Api-docs have no such type; corrections add it.</summary>
/// <param name="Unit">The unit of the number.</param>
/// <param name="Infinite">The number that stands for no limit; null if there is none.</param>
public sealed record ApiDuration(ApiTimeUnit Unit, long? Infinite);
