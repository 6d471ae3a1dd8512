using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>
/// Turns every text of the api-docs in a <see cref="CodeModel"/> into XML, once all names are chosen. Names between backticks become
/// references to the members that they have in C#.
/// </summary>
internal sealed class DocumentationLinker
{
    private readonly DocumentationNames _names;

    private DocumentationLinker(ApiModel api, CodeModel code) => _names = new DocumentationNames(api, code);

    public static CodeModel Link(ApiModel api, CodeModel code) => new DocumentationLinker(api, code).Link(code);

    private CodeModel Link(CodeModel code) => code with
    {
        Client = code.Client with
        {
            Groups = code.Client.Groups
                .Select(group => group with { Description = Text(group.Description, _names.OfGroup(group.Class)) })
                .ToEquatableArray(),
        },
        Resources = code.Resources.Select(Resource).ToEquatableArray(),
        Handles = code.Handles.Select(Handle).ToEquatableArray(),
        Models = code.Models.Select(group => group with { Models = group.Models.Select(Model).ToEquatableArray() }).ToEquatableArray(),
        Values = code.Values
            .Select(value => value with { Description = Text(value.Description, OrValue(value.Name, _names.Qualified)) })
            .ToEquatableArray(),
    };

    private ResourceCode Resource(ResourceCode resource) => resource with
    {
        Description = Text(resource.Description, _names.OfGroup(resource.Class)),
        Operations = resource.Operations.Select(operation => Operation(operation, resource.Class, null)).ToEquatableArray(),
    };

    private HandleCode Handle(HandleCode handle)
    {
        string group = _names.ClassOf(handle.GroupProperty);
        return handle with
        {
            Ids = handle.Ids.Select(id => id with { Documentation = Text(id.Documentation, _names.OfGroup(group)) }).ToEquatableArray(),
            Operations = handle.Operations.Select(operation => Operation(operation, group, handle)).ToEquatableArray(),
        };
    }

    private OperationCode Operation(OperationCode operation, string group, HandleCode? handle)
    {
        Func<string, string?> inMethod = _names.OfMethod(operation, group, handle);
        Func<string, string?> inOptions = _names.OfOptions(operation, group);
        return operation with
        {
            Summary = Text(operation.Summary, inMethod),
            Notes = Text(operation.Notes, inMethod),
            Remark = Text(operation.Remark, name => inMethod(name) ?? $"<see cref=\"{CSharp.AriGen}.{name}\"/>"),
            Errors = operation.Errors.Select(error => error with { Reason = Text(error.Reason, inMethod) }).ToEquatableArray(),
            Parameters = operation.Parameters.Select(Parameter).ToEquatableArray(),
            Required = operation.Required.Select(Parameter).ToEquatableArray(),
        };

        ParameterCode Parameter(ParameterCode parameter)
            => parameter with
            {
                Documentation = Text(parameter.Documentation, OrValue(parameter.Type.Name, parameter.IsRequired ? inMethod : inOptions)),
            };
    }

    private ModelCode Model(ModelCode model)
    {
        Func<string, string?> inModel = _names.OfModel(model);
        return model with
        {
            Description = Text(model.Description, inModel),
            Own = model.Own
                .Select(property => property with { Documentation = Text(property.Documentation, OrValue(property.Type.Name, inModel)) })
                .ToEquatableArray(),
        };
    }

    // The values of the member's own type go first.
    private Func<string, string?> OrValue(string type, Func<string, string?> find) => name => _names.OfValue(type, name) ?? find(name);

    private static string Text(string text, Func<string, string?> find) => DocWriter.Text(text, name => find(name) ?? $"<c>{name}</c>");
}
