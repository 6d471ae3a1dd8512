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
            plural,
            resource.Description,
            resource.Since,
            resource.RequiresModules,
            resource.Operations.Select(Operation).ToEquatableArray());
    }

    private OperationCode Operation(ApiOperation operation)
    {
        string nickname = CSharpName.Pascal(operation.Nickname);
        ParameterCode[] parameters = operation.Parameters.Select(parameter => Parameter(operation, parameter)).ToArray();
        string[] holes = PathTemplate.Holes(operation.Path).ToArray();

        return new OperationCode(
            nickname + "Async",
            operation.Resource + "." + operation.Nickname,
            operation.Method,
            operation.Path,
            operation.Summary,
            operation.Notes,
            operation.Since,
            operation.Errors,
            Type(operation.Returns),
            operation.IsWebSocket,
            parameters.ToEquatableArray(),
            parameters
                .Where(parameter => parameter.IsRequired)
                .OrderBy(parameter => parameter.Location == ApiParameterLocation.Path ? Array.IndexOf(holes, parameter.WireName) : holes.Length)
                .ToEquatableArray(),
            parameters.All(parameter => parameter.IsRequired)
                ? null
                : _names.Claim(TypeNames.Singular(CSharpName.Pascal(operation.Resource)) + nickname + "Options", "Set"));
    }

    private ParameterCode Parameter(ApiOperation operation, ApiParameter parameter)
    {
        // Several values in a query are the same thing whether the api-docs call it a list or allow several.
        bool isList = parameter.Location == ApiParameterLocation.Query && parameter.Type.Kind == ApiTypeKind.List;
        CodeType type = Type(isList ? parameter.Type.Element! : parameter.Type, _values.Of(operation, parameter));
        return new ParameterCode(
            parameter.Name,
            Argument(parameter.Name),
            CSharpName.Pascal(parameter.Name),
            parameter.Location,
            type,
            isList || parameter.AllowMultiple,
            parameter.Required,
            parameter.IsNewId,
            Documentation.Of(parameter.Description, parameter.DefaultValue, parameter.Range, type.IsOpenValue ? default : parameter.Values)
                + (parameter.IsNewId && !parameter.Required ? " Made by the client when not given." : ""));
    }

    /// <summary>The two names that every generated method uses itself stay free.</summary>
    private static string Argument(string name)
    {
        string argument = CSharpName.Camel(name);
        return argument is "options" or "cancellationToken" or "request" ? argument + "Value" : argument;
    }
}
