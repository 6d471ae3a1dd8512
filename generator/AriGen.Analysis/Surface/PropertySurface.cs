using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>A property as callers see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its C# type, with a question mark if it is nullable.</param>
/// <param name="IsRequired">Whether it has the <c>required</c> modifier.</param>
/// <param name="Values">The named values of its type; empty if the type has none.</param>
internal sealed record PropertySurface(string Name, string Type, bool IsRequired, EquatableArray<ValueSurface> Values);
