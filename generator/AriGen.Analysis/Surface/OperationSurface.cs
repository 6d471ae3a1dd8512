using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>An operation as its callers see it.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Returns">The C# type that it returns.</param>
/// <param name="Arguments">The names of its arguments for required parameters, in order.</param>
/// <param name="Options">The record of its optional parameters; null if there are none.</param>
/// <param name="Handles">The handles that also have the method.</param>
/// <param name="HasOwnMethod">Whether the method is its own; false if it shares that of another operation or of the runtime.</param>
internal sealed record OperationSurface(
    string Method,
    string Returns,
    EquatableArray<string> Arguments,
    string? Options,
    EquatableArray<string> Handles,
    bool HasOwnMethod = true);
