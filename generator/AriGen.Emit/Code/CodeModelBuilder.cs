using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>Turns an <see cref="ApiModel"/> into a <see cref="CodeModel"/>: chooses every C# name and type once, in one place.</summary>
public sealed partial class CodeModelBuilder
{
    private readonly ApiModel _api;
    private readonly GeneratedTypeNames _names = new();
    private readonly NameScope _clientMembers = new(GeneratedTypeNames.ClientMembers);
    private readonly Dictionary<string, string> _modelNames = new(StringComparer.Ordinal);
    private readonly ValueSets _values;

    private CodeModelBuilder(ApiModel api)
    {
        _api = api;

        // Models first: their names are the interface's own, all others give way.
        foreach (ApiType type in api.Types)
        {
            string name = type.PascalName;
            _modelNames[type.Name] = IsEvent(type) ? _names.Claim(name, "Event", EventMembers) : _names.Claim(name, "Model");
        }

        _values = new ValueSets(api, _modelNames, _names);
    }

    /// <summary>Makes the code model. The same input gives an equal output.</summary>
    public static CodeModel Build(ApiModel api) => DocumentationLinker.Link(api, new CodeModelBuilder(api).Build());

    private CodeModel Build()
    {
        ResourceCode[] resources = _api.Resources.Select(Resource).ToArray();
        HandleCode[] handles = _api.Resources.Zip(resources, Handles).SelectMany(found => found).ToArray();
        ModelCode[] models = _api.Types.Select(Model).ToArray();

        return new CodeModel
        {
            Client = new ClientCode(
                _api.ApiVersion,
                _api.Resources.Zip(resources, (api, code) => new ClientGroupCode(code.Folder, code.Class, api.Description)).ToEquatableArray(),
                ClientHandles(handles).ToEquatableArray(),
                GeneratedTypeNames.Events),
            Resources = resources.ToEquatableArray(),
            Handles = handles.ToEquatableArray(),
            Models = _api.Resources
                .Select(resource => new ModelGroupCode(
                    resource.Name,
                    models.Where((_, index) => _api.Types[index].Resource == resource.Name).ToEquatableArray()))
                .ToEquatableArray(),
            Values = _values.All.ToEquatableArray(),
            Events = Events(models),
            Json = new JsonCode(
                models.Select(model => model.Name).ToEquatableArray(),
                _values.All.Select(value => value.Name).ToEquatableArray(),
                GeneratedTypeNames.Events),
        };
    }

    private static EventsCode Events(ModelCode[] models)
        => new(
            GeneratedTypeNames.Events,
            models.Select(model => model.Discriminator).FirstOrDefault(name => name is not null) ?? "type",
            models
                .Where(model => model is { IsEvent: true, IsAbstract: false })
                .Select(model => new EventCode(model.WireName, model.Name, model.JsonClass))
                .ToEquatableArray());
}
