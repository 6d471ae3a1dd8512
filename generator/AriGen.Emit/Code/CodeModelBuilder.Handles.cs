using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

public sealed partial class CodeModelBuilder
{
    /// <summary>
    /// A handle stands for what a GET describes by one model at a path that ends in its id: <c>/channels/{channelId}</c> gives a channel.
    /// Its operations are all those at or below that path.
    /// </summary>
    private IEnumerable<HandleCode> Handles(ApiResource resource, ResourceCode code)
    {
        foreach (ApiOperation get in resource.Operations)
        {
            if (get.Method != "GET" || get.Returns.Kind != ApiTypeKind.Model || get.Path.LastParameter is null || get.IsWebSocket)
            {
                continue;
            }

            ApiParameter[] ids = get.Path.Parameters.Select(hole => get.Parameters.First(parameter => parameter.Name == hole)).ToArray();
            OperationCode[] operations = code.Operations
                .Where(operation => (operation.Path + "/").StartsWith(get.Path.Text + "/", StringComparison.Ordinal))
                .ToArray();
            string model = _modelNames[get.Returns.Model!];
            string handle = _names.Claim(model + "Handle", "Ref");
            var properties = new NameScope(
                [handle, .. GeneratedTypeNames.ObjectMembers, .. operations.Select(operation => operation.Method)]);

            string[] names = ids.Select(id => properties.Claim(ids.Length == 1 ? "Id" : id.PascalName, "Value")).ToArray();

            // The constructor sets one by the other, and a name without upper and lower case would be both.
            var arguments = new NameScope(["client", .. names]);
            yield return new HandleCode(
                handle,
                model,
                code.Folder,
                ids
                    .Select((id, index) => new HandleIdCode(
                        id.Name,
                        arguments.Claim(CSharpName.Camel(id.PascalName), "Value"),
                        names[index],
                        id.Description))
                    .ToEquatableArray(),
                operations.ToEquatableArray());
        }
    }

    private IEnumerable<ClientHandleCode> ClientHandles(HandleCode[] handles)
    {
        foreach (HandleCode handle in handles)
        {
            ApiType model = _api.Types.First(type => _modelNames[type.Name] == handle.Model);
            string?[] ids = handle.Ids.Select(id => IdProperty(model, id.WireName)).ToArray();
            yield return new ClientHandleCode(
                _clientMembers.Claim(handle.Model, "Handle"),
                handle.Class,
                handle.Model,
                handle.Ids.Select(id => id.Argument).ToEquatableArray(),
                ids.Any(id => id is null) ? default : ids.Select(id => id!).ToEquatableArray());
        }
    }

    /// <summary>The model's property that holds a path parameter: <c>channelId</c> is a channel's <c>id</c>, <c>tech</c> an endpoint's <c>technology</c>.</summary>
    private string? IdProperty(ApiType model, string parameter)
    {
        ModelCode code = Model(model);
        parameter = CSharpName.Pascal(parameter);
        return Find(name => string.Equals(name, parameter, StringComparison.OrdinalIgnoreCase))
            ?? Find(name => parameter.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            ?? Find(name => name.StartsWith(parameter, StringComparison.OrdinalIgnoreCase));

        string? Find(Func<string, bool> matches)
            => code.All.FirstOrDefault(property => property is { Required: true, Type: { Kind: ApiTypeKind.String, IsOpenValue: false } } && matches(CSharpName.Pascal(property.WireName)))?.Name;
    }
}
