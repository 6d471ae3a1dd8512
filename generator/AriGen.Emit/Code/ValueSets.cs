using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>
/// The open value types: one for each set of values that the api-docs list. A set that several operations share is one type;
/// a parameter that takes what a model of its resource shows uses the model's type.
/// </summary>
internal sealed class ValueSets
{
    private readonly List<ValueCode> _all = [];
    private readonly Dictionary<(string Owner, string Member), string> _ofProperty = [];
    private readonly Dictionary<(string Parameter, string Values), string> _ofParameter = [];
    private readonly Dictionary<(string Resource, string Parameter, string Values), string> _ofModelInResource = [];

    public ValueSets(ApiModel api, IReadOnlyDictionary<string, string> modelNames, GeneratedTypeNames names)
    {
        foreach (ApiType type in api.Types)
        {
            foreach (ApiProperty property in type.Properties.Where(property => IsSet(property.Type, property.Values)))
            {
                string given = property.ValueNames?.Type ?? PropertySetName(modelNames[type.Name], property.PascalName);
                string name = names.Claim(given, "Value", "Value");
                _ofProperty[(type.Name, property.Name)] = name;
                Add(name, property.Description, property.Values, property.ValueNames);
            }
        }

        foreach (ApiResource resource in api.Resources)
        {
            foreach ((ApiOperation operation, ApiParameter parameter) in Parameters(resource))
            {
                if (ModelSet(api, resource, parameter) is { } shared)
                {
                    _ofModelInResource[(resource.Name, parameter.Name, Key(parameter.Values))] = shared;
                }
            }
        }

        // The shortest nickname names the set (mute, not unmute; snoopChannel, not snoopChannelWithId): a later sibling does not rename it.
        var sets = api.Resources
            .SelectMany(Parameters)
            .Where(use => !_ofModelInResource.ContainsKey((use.Operation.Resource, use.Parameter.Name, Key(use.Parameter.Values))))
            .GroupBy(use => SetKey(use.Parameter));
        foreach (var set in sets)
        {
            (ApiOperation operation, ApiParameter parameter) = set
                .OrderBy(use => use.Operation.Nickname.Length)
                .ThenBy(use => use.Operation.Nickname, StringComparer.Ordinal)
                .First();
            string name = names.Claim(parameter.ValueNames?.Type ?? operation.PascalName + parameter.PascalName, "Value", "Value");
            _ofParameter[set.Key] = name;
            Add(name, parameter.Description, parameter.Values, parameter.ValueNames);
        }
    }

    /// <summary>All sets, in the order of the api-docs.</summary>
    public IReadOnlyList<ValueCode> All => _all;

    /// <summary>The value type of a property; null where it is a plain string.</summary>
    public string? Of(ApiType owner, ApiProperty property)
        => _ofProperty.TryGetValue((owner.Name, property.Name), out string? name) ? name : null;

    /// <summary>The value type of a parameter; null where it is a plain string.</summary>
    public string? Of(ApiOperation operation, ApiParameter parameter)
    {
        if (!IsSet(parameter.Type, parameter.Values))
        {
            return null;
        }

        return _ofModelInResource.TryGetValue((operation.Resource, parameter.Name, Key(parameter.Values)), out string? shared)
            ? shared
            : _ofParameter[SetKey(parameter)];
    }

    private static bool IsSet(ApiTypeRef type, EquatableArray<string> values) => type.Kind == ApiTypeKind.String && values.Count > 0;

    private static string Key(EquatableArray<string> values) => string.Join("\n", values);

    /// <summary>Parameters share a type if they have the same values and the same name, or the same name of the type.</summary>
    private static (string Name, string Values) SetKey(ApiParameter parameter)
        => (parameter.ValueNames?.Type ?? parameter.Name, Key(parameter.Values));

    private static IEnumerable<(ApiOperation Operation, ApiParameter Parameter)> Parameters(ApiResource resource)
        => from operation in resource.Operations
           from parameter in operation.Parameters
           where IsSet(parameter.Type, parameter.Values)
           select (operation, parameter);

    /// <summary>A model's set in the same resource that has all the parameter's values. One value alone may be a coincidence.</summary>
    private string? ModelSet(ApiModel api, ApiResource resource, ApiParameter parameter)
        => (from type in api.Types
            where type.Resource == resource.Name
            from property in type.Properties
            where _ofProperty.ContainsKey((type.Name, property.Name))
                && parameter.Values.Count > 1
                && parameter.Values.All(value => property.Values.Contains(value))
            select _ofProperty[(type.Name, property.Name)]).FirstOrDefault();

    /// <summary><c>Channel.state</c> is ChannelState, <c>Bridge.bridge_type</c> BridgeType, <c>DeviceState.state</c> DeviceStateValue.</summary>
    private static string PropertySetName(string model, string property)
        => property.StartsWith(model, StringComparison.Ordinal) ? property
            : model.EndsWith(property, StringComparison.Ordinal) ? model + "Value"
            : model + property;

    private void Add(string name, string description, EquatableArray<string> values, ApiValueNames? given)
    {
        var scope = new NameScope([name, "Value", "From", .. GeneratedTypeNames.RecordMembers]);
        _all.Add(new ValueCode(
            name,
            GeneratedTypeNames.Json(name),
            description,
            values
                .Select(value => new ValueMemberCode(scope.Claim(given?.Of(value) ?? ValueMemberName.Of(value), "Value"), value))
                .ToEquatableArray()));
    }
}
