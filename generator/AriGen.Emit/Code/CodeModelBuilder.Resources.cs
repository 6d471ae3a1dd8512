using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

public sealed partial class CodeModelBuilder
{
    private ResourceCode Resource(ApiResource resource)
    {
        string plural = CSharpName.Pascal(resource.Name);
        return new ResourceCode(
            _names.Claim(plural + "Resource", "Group"),
            _clientMembers.Claim(plural, "Group"),
            resource.Description,
            resource.Since,
            resource.RequiresModules,
            resource.FindCapabilities().Select(capability => Operation(capability.Operation)).ToEquatableArray());
    }

    private OperationCode Operation(ApiOperation operation)
    {
        string nickname = operation.PascalName;
        string? optionsType = operation.Parameters.All(IsArgument)
            ? null
            : _names.Claim(GeneratedTypeNames.ForOptions(operation.Resource, nickname), "Set");

        // What every generated method uses itself stays free, and a record's property may not have the record's name.
        var arguments = new NameScope(["options", "request", "cancellationToken"]);
        var properties = new NameScope([optionsType ?? "", .. GeneratedTypeNames.RecordMembers]);
        ParameterCode[] parameters = operation.Parameters.Select(parameter => Parameter(operation, parameter, arguments, properties)).ToArray();
        string[] holes = operation.Path.Parameters.ToArray();

        return new OperationCode(
            nickname + "Async",
            operation.Resource + "." + operation.Nickname,
            operation.Method,
            operation.Path.Text,
            operation.Summary,
            operation.Notes,
            operation.Remark,
            operation.Since,
            operation.Errors,
            Type(operation.Returns),
            parameters.ToEquatableArray(),
            parameters
                .Where(parameter => parameter.IsRequired)
                .OrderBy(parameter => parameter.Location == ApiParameterLocation.Path ? Array.IndexOf(holes, parameter.WireName) : holes.Length)
                .ToEquatableArray(),
            optionsType);
    }

    private static bool IsArgument(ApiParameter parameter) => parameter.Required || parameter.IsArgument;

    private ParameterCode Parameter(ApiOperation operation, ApiParameter parameter, NameScope arguments, NameScope properties)
    {
        (ApiTypeRef carried, ApiParameterLocation location, bool isMultiple) = ParameterEncoding.Of(
            parameter, operation.Parameters.Any(other => other.Location == ApiParameterLocation.Body));
        CodeType type = Type(carried, carried.Kind == ApiTypeKind.String ? _values.Of(operation, parameter) : null, parameter.Duration);
        return new ParameterCode(
            parameter.Name,
            arguments.Claim(CSharpName.Camel(parameter.PascalName), "Value"),
            properties.Claim(parameter.PascalName, "Value"),
            location,
            type,
            isMultiple,
            IsArgument(parameter),
            parameter.IsNewId,
            !parameter.Required,
            Documentation.Of(
                parameter.Description, parameter.Required ? null : parameter.DefaultValue, parameter.Range, type, parameter.Values));
    }
}
