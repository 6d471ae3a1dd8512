using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>The operations of a resource, as a class.</summary>
public sealed record ResourceCode(
    string Class,
    string Folder,
    string Description,
    EquatableArray<string> Since,
    EquatableArray<string> RequiresModules,
    EquatableArray<OperationCode> Operations);

/// <summary>An operation, as a method.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Id">The name of the operation in messages: <c>channels.answer</c>.</param>
/// <param name="HttpMethod">The HTTP method, in upper case.</param>
/// <param name="Path">The path template of the request.</param>
/// <param name="Summary">The summary.</param>
/// <param name="Notes">Further details.</param>
/// <param name="Remark">A remark on its use from C#.</param>
/// <param name="Since">The versions that introduced it.</param>
/// <param name="Errors">The documented statuses.</param>
/// <param name="Returns">The type of the response.</param>
/// <param name="Parameters">All parameters, in the order of the api-docs.</param>
/// <param name="Required">The parameters that are arguments of the method, path parameters first.</param>
/// <param name="OptionsType">The record of the optional parameters; null if there are none.</param>
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
/// <param name="WireName">The name on the wire.</param>
/// <param name="Argument">The argument of the method.</param>
/// <param name="Property">The property of the options record.</param>
/// <param name="Location">The part of the request that carries it.</param>
/// <param name="Type">The type of a single value.</param>
/// <param name="IsMultiple">Whether it accepts several values.</param>
/// <param name="IsRequired">Whether it is an argument of the method; otherwise, it is a property of the options.</param>
/// <param name="IsNewId">Whether the client creates a value if none is given.</param>
/// <param name="IsNullable">Whether it may be <see langword="null"/>, which leaves it out.</param>
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
