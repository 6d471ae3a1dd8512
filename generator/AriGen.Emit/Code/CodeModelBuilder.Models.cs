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
        ApiType[] line = Line(type);
        ApiType root = line[0];
        bool isEvent = IsEvent(type);
        string name = _modelNames[type.Name];

        // A property of such a name would hide or break what the record has already.
        var names = new NameScope([.. TypeNames.RecordMembers, .. isEvent ? EventMembers : []]);
        var locals = new NameScope([]);
        var all = new List<PropertyCode>();
        PropertyCode[] own = [];
        foreach (ApiType owner in line)
        {
            own = owner.Properties
                .Where(property => !isEvent || property.Name != root.Discriminator)
                .Select(property => Property(owner, property, names, locals))
                .ToArray();
            all.AddRange(own);
        }

        return new ModelCode(
            name,
            type.Name,
            TypeNames.Json(name),
            type.Description,
            type.Base is null ? null : _modelNames[type.Base],
            IsAbstract(type),
            type.SubTypes.Count == 0,
            isEvent,
            TypeNames.Events,
            root.Discriminator,
            own.ToEquatableArray(),
            all.ToEquatableArray());
    }

    /// <summary>From the root down to the type itself.</summary>
    private ApiType[] Line(ApiType type)
    {
        var line = new Stack<ApiType>();
        for (ApiType? current = type; current is not null; current = current.Base is null ? null : _types[current.Base])
        {
            line.Push(current);
        }

        return line.ToArray();
    }

    private bool IsEvent(ApiType type) => Line(type)[0].Discriminator is not null;

    private bool IsAbstract(ApiType type) => type.SubTypes.Count > 0 && IsEvent(type);

    private PropertyCode Property(ApiType owner, ApiProperty property, NameScope names, NameScope locals)
    {
        string name = property.PascalName;

        // A member may not have its type's name: the variables of Variables are its Values.
        string record = _modelNames[owner.Name];
        if (name == record)
        {
            name = TypeNames.Singular(name) == name ? "Value" : "Values";
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
        => !(property.Type.Model is { } model && IsAbstract(_types[model])) && !LeadsBackTo(owner, property);

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

            ApiType[] line = Line(_types[current.Model!]);
            if (line.Contains(owner))
            {
                return true;
            }

            foreach (ApiProperty next in line.SelectMany(type => type.Properties).Where(next => next.Required))
            {
                open.Push(next.Type);
            }
        }

        return false;
    }
}
