using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>A model as callers see it.</summary>
/// <param name="Name">The record's name.</param>
/// <param name="IsAbstract">Nobody can make one.</param>
/// <param name="Bases">The generated records that it derives from.</param>
/// <param name="Properties">Inherited ones included.</param>
internal sealed record ModelSurface(
    string Name, bool IsAbstract, EquatableArray<string> Bases, EquatableArray<PropertySurface> Properties);
