using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>A parameter as callers see it.</summary>
/// <param name="Name">The argument's name, or that of the property of the options.</param>
/// <param name="Type">Its C# type, not nullable.</param>
/// <param name="IsArgument">An argument of the method rather than a property of the options.</param>
/// <param name="Values">The named values of its type; empty where the type has none.</param>
internal sealed record ParameterSurface(string Name, string Type, bool IsArgument, EquatableArray<ValueSurface> Values);
