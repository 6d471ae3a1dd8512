using System.Text.RegularExpressions;
using AriGen.Emit;
using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>Tells a comparison how this generator shows one version of the interface to its callers.</summary>
internal sealed class ApiSurface
{
    private readonly Dictionary<string, string> _groups;
    private readonly Dictionary<string, OperationCode> _operations;
    private readonly Dictionary<string, OperationCode> _idForms;
    private readonly Dictionary<string, ModelCode> _models;
    private readonly ILookup<string, string> _handles;
    private readonly Dictionary<string, EquatableArray<ValueSurface>> _values;

    private ApiSurface(ApiModel api, CodeModel code)
    {
        Api = api;
        ModelCode[] models = code.Models.SelectMany(group => group.Models).ToArray();
        _groups = api.Resources
            .Zip(code.Client.Groups, (resource, group) => (resource.Name, group.Property))
            .ToDictionary(pair => pair.Name, pair => pair.Property, StringComparer.Ordinal);
        _operations = code.Resources
            .SelectMany(resource => resource.Operations)
            .ToDictionary(operation => operation.Id, StringComparer.Ordinal);
        _idForms = api.Resources
            .SelectMany(resource => resource.FindCapabilities())
            .Where(capability => capability.IdForm is not null)
            .ToDictionary(
                capability => Id(capability.IdForm!),
                capability => _operations[Id(capability.Operation)],
                StringComparer.Ordinal);
        _models = models.ToDictionary(model => model.WireName, StringComparer.Ordinal);
        _handles = code.Handles
            .SelectMany(handle => handle.Operations, (handle, operation) => (operation.Id, handle.Class))
            .ToLookup(pair => pair.Id, pair => pair.Class, StringComparer.Ordinal);
        _values = code.Values.ToDictionary(
            value => value.Name,
            value => value.Members.Select(member => new ValueSurface(member.WireValue, $"{value.Name}.{member.Name}")).ToEquatableArray(),
            StringComparer.Ordinal);
    }

    /// <summary>The version that is shown.</summary>
    public ApiModel Api { get; }

    public static ApiSurface Build(ApiModel api) => new(api, CodeModelBuilder.Build(api));

    public string Show(ApiResource resource) => _groups[resource.Name];

    public OperationSurface Show(ApiOperation operation)
    {
        if (Find(operation) is not { } code)
        {
            return new OperationSurface(GeneratedTypeNames.StartApp, "Task<StasisApp>", default, null, default, HasOwnMethod: false);
        }

        return new OperationSurface(
            code.Method,
            Short(OperationSignature.ReturnType(code)),
            code.Required.Select(parameter => parameter.Argument).ToEquatableArray(),
            code.OptionsType,
            _handles[code.Id].ToEquatableArray(),
            !_idForms.ContainsKey(Id(operation)));
    }

    public ParameterSurface? Show(ApiOperation operation, ApiParameter parameter)
    {
        ParameterCode? code = _idForms.ContainsKey(Id(operation))
            ? null
            : Find(operation)?.Parameters.First(candidate => candidate.WireName == parameter.Name);
        return code is null ? null : new ParameterSurface(
            code.IsRequired ? code.Argument : code.Property,
            Short(OperationSignature.ArgumentType(code)),
            code.IsRequired,
            Values(code.Type));
    }

    public ModelSurface Show(ApiType type)
    {
        ModelCode code = _models[type.Name];
        IEnumerable<string> bases = Api.AncestryOf(type).Reverse().Skip(1).Select(ancestor => _models[ancestor.Name].Name);
        return new ModelSurface(code.Name, code.IsAbstract, bases.ToEquatableArray(), code.All.Select(Property).ToEquatableArray());
    }

    public PropertySurface? Show(ApiType owner, ApiProperty member)
        => _models[owner.Name].Own.FirstOrDefault(candidate => candidate.WireName == member.Name) is { } code ? Property(code) : null;

    private PropertySurface Property(PropertyCode code)
        => new(code.Name, Short(code.Type.Name) + (code.IsNullable ? "?" : ""), code.Required, Values(code.Type));

    private EquatableArray<ValueSurface> Values(CodeType type) => type.IsOpenValue ? _values[type.Name] : default;

    // Null for the operation that opens the event WebSocket.
    private OperationCode? Find(ApiOperation operation)
        => operation.IsWebSocket ? null
            : _idForms.TryGetValue(Id(operation), out OperationCode? shared) ? shared
            : _operations[Id(operation)];

    private static string Id(ApiOperation operation) => operation.Resource + "." + operation.Nickname;

    /// <summary>Without namespaces, as a caller writes it.</summary>
    private static string Short(string type) => Regex.Replace(type, @"global::(\w+\.)*", "");
}
