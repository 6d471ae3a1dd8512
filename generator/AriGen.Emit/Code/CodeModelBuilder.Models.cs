using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

public sealed partial class CodeModelBuilder
{
    private static readonly string[] EventMembers = ["Type", "RawJson"];

    private ModelCode Model(ApiType type)
    {
        string? discriminator = _api.DiscriminatorOf(type);
        bool isEvent = discriminator is not null;
        string name = _modelNames[type.Name];

        // A property of such a name would hide or break what the record has already.
        var names = new NameScope([.. GeneratedTypeNames.RecordMembers, .. isEvent ? EventMembers : []]);
        var locals = new NameScope([]);
        var all = new List<PropertyCode>();
        PropertyCode[] own = [];
        foreach (ApiType owner in _api.AncestryOf(type))
        {
            own = owner.Properties
                .Where(property => !isEvent || property.Name != discriminator)
                .Select(property => Property(owner, property, names, locals))
                .ToArray();
            all.AddRange(own);
        }

        return new ModelCode
        {
            Name = name,
            WireName = type.Name,
            JsonClass = GeneratedTypeNames.Json(name),
            Description = type.Description,
            Base = type.Base is null ? null : _modelNames[type.Base],
            IsAbstract = IsAbstract(type),
            IsSealed = type.SubTypes.Count == 0,
            IsEvent = isEvent,
            EventsClass = GeneratedTypeNames.Events,
            Discriminator = discriminator,
            Own = own.ToEquatableArray(),
            All = all.ToEquatableArray(),
        };
    }

    private bool IsEvent(ApiType type) => _api.DiscriminatorOf(type) is not null;

    private bool IsAbstract(ApiType type) => type.SubTypes.Count > 0 && IsEvent(type);

    private PropertyCode Property(ApiType owner, ApiProperty property, NameScope names, NameScope locals)
    {
        string name = property.PascalName;

        // A member may not have its type's name: the variables of Variables are its Values.
        string record = _modelNames[owner.Name];
        if (name == record)
        {
            name = GeneratedTypeNames.Singular(name) == name ? "Value" : "Values";
        }

        CodeType type = Type(property.Type, _values.Of(owner, property), property.Duration);
        return new PropertyCode(
            names.Claim(name, "Value", unfit: record),
            property.Name,
            locals.Claim(CSharpName.Camel(property.PascalName).TrimStart('@') + "_", "_"),
            type,
            property.Required && HasEmpty(owner, property),
            Documentation.Of(property.Description, null, property.Range, type, property.Values));
    }

    /// <summary>Whether something can stand for the member where a server leaves it out. Where nothing can, it is optional in C#.</summary>
    private bool HasEmpty(ApiType owner, ApiProperty property)
        => !(property.Type.Model is { } model && IsAbstract(_api.ResolveType(model))) && !LeadsBackTo(owner, property);

    /// <summary>A required model that requires its owner again, or is one of its owner's sub-types, has no smallest instance.</summary>
    private bool LeadsBackTo(ApiType owner, ApiProperty property)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<ApiTypeRef>([property.Type]);
        while (open.Count > 0)
        {
            ApiTypeRef current = open.Pop();
            if (current.Kind != ApiTypeKind.Model || !seen.Add(current.Model!))
            {
                continue;
            }

            ApiType type = _api.ResolveType(current.Model!);
            if (_api.AncestryOf(type).Contains(owner))
            {
                return true;
            }

            foreach ((_, ApiProperty next) in _api.PropertiesOf(type).Where(next => next.Property.Required))
            {
                open.Push(next.Type);
            }
        }

        return false;
    }
}
