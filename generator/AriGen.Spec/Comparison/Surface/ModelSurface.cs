namespace AriGen.Spec.Comparison;

/// <summary>A model as callers see it.</summary>
/// <param name="Name">The record's name.</param>
/// <param name="IsAbstract">Nobody can make one.</param>
/// <param name="Bases">The generated records that it derives from.</param>
/// <param name="Properties">Inherited ones included.</param>
public sealed record ModelSurface(
    string Name, bool IsAbstract, EquatableArray<string> Bases, EquatableArray<PropertySurface> Properties);
