using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>A parameter as callers see it.</summary>
/// <param name="Name">The name of the argument, or of the property of the options.</param>
/// <param name="Type">Its C# type, without nullability.</param>
/// <param name="IsArgument">Whether it is an argument of the method; otherwise, it is a property of the options.</param>
/// <param name="Values">The named values of its type; empty if the type has none.</param>
internal sealed record ParameterSurface(string Name, string Type, bool IsArgument, EquatableArray<ValueSurface> Values);
