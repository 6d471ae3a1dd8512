using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>How one use of a type looks in C#, and how it is read and written.</summary>
/// <param name="Kind">The type of the api-docs.</param>
/// <param name="Name">The C# type, not nullable.</param>
/// <param name="IsValueType">A struct: <c>null</c> needs <see cref="System.Nullable{T}"/>.</param>
/// <param name="IsOpenValue">One of the generated structs over a string.</param>
/// <param name="Element">What a list or a map holds.</param>
/// <param name="JsonClass">The generated class that reads and writes it; null for what the runtime reads itself.</param>
public sealed record CodeType(
    ApiTypeKind Kind,
    string Name,
    bool IsValueType,
    bool IsOpenValue = false,
    CodeType? Element = null,
    string? JsonClass = null);
