using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>One resource's operations as a class.</summary>
public sealed record ResourceCode(
    string Class,
    string Folder,
    string Description,
    EquatableArray<string> Since,
    EquatableArray<string> RequiresModules,
    EquatableArray<OperationCode> Operations);

/// <summary>One operation as a method.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Id">How messages name the operation: <c>channels.answer</c>.</param>
/// <param name="HttpMethod">In upper case.</param>
/// <param name="Path">The path template as sent.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Notes">More about it.</param>
/// <param name="Remark">A remark on its use from C#.</param>
/// <param name="Since">The versions that introduced it.</param>
/// <param name="Errors">The documented statuses.</param>
/// <param name="Returns">The type of its answer.</param>
/// <param name="Parameters">All parameters, in the order of the api-docs.</param>
/// <param name="Required">Those that are arguments of the method: path first, then the others, in order.</param>
/// <param name="OptionsType">The record of the optional ones; null where there are none.</param>
public sealed record OperationCode(
    string Method,
    string Id,
    string HttpMethod,
    string Path,
    string Summary,
    string Notes,
    string Remark,
    EquatableArray<string> Since,
    EquatableArray<ApiError> Errors,
    CodeType Returns,
    EquatableArray<ParameterCode> Parameters,
    EquatableArray<ParameterCode> Required,
    string? OptionsType);

/// <summary>A parameter of an operation.</summary>
/// <param name="WireName">As it travels.</param>
/// <param name="Argument">The method's argument.</param>
/// <param name="Property">The options record's property.</param>
/// <param name="Location">Where it travels.</param>
/// <param name="Type">One value's type.</param>
/// <param name="IsMultiple">Several values may be given.</param>
/// <param name="IsRequired">An argument of the method rather than a property of the options.</param>
/// <param name="IsNewId">The client makes one when none is given.</param>
/// <param name="IsNullable"><see langword="null"/> leaves it out.</param>
/// <param name="Documentation">Its meaning, default and bounds.</param>
public sealed record ParameterCode(
    string WireName,
    string Argument,
    string Property,
    ApiParameterLocation Location,
    CodeType Type,
    bool IsMultiple,
    bool IsRequired,
    bool IsNewId,
    bool IsNullable,
    string Documentation);
