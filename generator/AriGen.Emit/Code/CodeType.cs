using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>A type as used in one place of the C# code, with its reader and writer.</summary>
/// <param name="Kind">The type of the api-docs.</param>
/// <param name="Name">The C# type, not nullable.</param>
/// <param name="IsValueType">A struct: <c>null</c> needs <see cref="System.Nullable{T}"/>.</param>
/// <param name="IsOpenValue">One of the generated structs over a string.</param>
/// <param name="Element">The type of the items of a list or a map.</param>
/// <param name="JsonClass">The generated class that reads and writes it; null if the runtime reads it.</param>
/// <param name="Duration">Set if a whole number on the wire is a <see cref="System.TimeSpan"/> in C#.</param>
public sealed record CodeType(
    ApiTypeKind Kind,
    string Name,
    bool IsValueType,
    bool IsOpenValue = false,
    CodeType? Element = null,
    string? JsonClass = null,
    ApiDuration? Duration = null);
