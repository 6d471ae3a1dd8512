using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>A property as callers see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its C# type; with a question mark where it may be null.</param>
/// <param name="IsRequired">Whoever makes the record must set it.</param>
/// <param name="Values">The named values of its type; empty where the type has none.</param>
internal sealed record PropertySurface(string Name, string Type, bool IsRequired, EquatableArray<ValueSurface> Values);
