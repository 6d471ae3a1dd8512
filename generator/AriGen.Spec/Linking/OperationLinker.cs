using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>Makes the model's resources and operations of the documents'.</summary>
internal sealed class OperationLinker(FileSet files, TypeResolver types, DiagnosticLog log)
{
    public EquatableArray<ApiResource> Link() => files.Resources
        .Select(resource => new ApiResource(
            resource.Name,
            resource.Description,
            resource.Doc.Since,
            resource.Doc.RequiresModules,
            resource.Operations
                .Select(operation => Link(resource.Name, BodyForms.Settle(operation, log)))
                .OfType<ApiOperation>()
                .ToEquatableArray()))
        .ToEquatableArray();

    private ApiOperation? Link(string resource, DocOperation operation)
    {
        ApiTypeRef? returns = types.Answer(operation.Returns);
        List<ApiParameter> parameters = [];
        bool isComplete = returns is not null;
        foreach (DocParameter parameter in operation.Parameters)
        {
            // All are looked at, so that all diagnostics are found.
            if (types.Value(parameter.Type) is { } type)
            {
                parameters.Add(Link(operation, parameter, type));
            }
            else
            {
                isComplete &= !parameter.Required;
            }
        }

        return !isComplete ? null : new ApiOperation(
            resource, operation.Nickname.Value, operation.Method.Value, operation.Path.Value, operation.Summary,
            operation.Notes, returns!, operation.Since, parameters.ToEquatableArray(), operation.Errors,
            operation.IsWebSocket, operation.Remark, operation.Nickname.Given);
    }

    private static ApiParameter Link(DocOperation operation, DocParameter parameter, ApiTypeRef type) => new(
        parameter.Name.Value, parameter.Location, type, parameter.Required, parameter.AllowMultiple,
        parameter.DefaultValue, parameter.Values.List, parameter.Values.Range, parameter.Description,
        parameter.IsNewId || NewIds.IsNewId(operation, parameter), parameter.IsArgument, parameter.Name.Given,
        parameter.Duration, parameter.Values.Names);
}
