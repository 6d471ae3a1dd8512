using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>An operation as its callers see it.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Returns">The C# type that it returns.</param>
/// <param name="Arguments">The names of its arguments for required parameters, in order.</param>
/// <param name="Options">The record of its optional parameters; null where there are none, and no argument for them.</param>
/// <param name="Handles">The handles that have the method, too.</param>
/// <param name="HasOwnMethod">False if the method is that of another operation, or of the runtime.</param>
internal sealed record OperationSurface(
    string Method,
    string Returns,
    EquatableArray<string> Arguments,
    string? Options,
    EquatableArray<string> Handles,
    bool HasOwnMethod = true);
