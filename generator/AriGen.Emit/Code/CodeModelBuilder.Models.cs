using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

public sealed partial class CodeModelBuilder
{
    // Members that records or their base already have; a property of that name would hide or break them.
    private static readonly HashSet<string> TakenByRecords =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "EqualityContract", "PrintMembers", "Finalize", "ReferenceEquals"];

    private static readonly HashSet<string> TakenByEvents = ["Type", "RawJson"];

    private ModelCode Model(ApiType type)
    {
        ApiType[] line = Line(type);
        ApiType root = line[0];
        bool isEvent = root.Discriminator is not null;
        string name = _modelNames[type.Name];

        var taken = new HashSet<string>(TakenByRecords, StringComparer.Ordinal);
        if (isEvent)
        {
            taken.UnionWith(TakenByEvents);
        }

        var all = new List<PropertyCode>();
        PropertyCode[] own = [];
        foreach (ApiType owner in line)
        {
            own = owner.Properties
                .Where(property => !isEvent || property.Name != root.Discriminator)
                .Select(property => Property(owner, property, taken))
                .ToArray();
            all.AddRange(own);
        }

        return new ModelCode(
            name,
            type.Name,
            TypeNames.Json(name),
            type.Description,
            type.Base is null ? null : _modelNames[type.Base],
            IsAbstract: isEvent && type.SubTypes.Count > 0,
            IsSealed: type.SubTypes.Count == 0,
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

    private PropertyCode Property(ApiType owner, ApiProperty property, HashSet<string> taken)
    {
        string name = CSharpName.Pascal(property.Name);

        // A member may not have its type's name: the variables of Variables are its Values.
        if (name == _modelNames[owner.Name])
        {
            name = TypeNames.Singular(name) == name ? "Value" : "Values";
        }

        while (!taken.Add(name))
        {
            name += "Value";
        }

        CodeType type = Type(property.Type, _values.Of(owner, property));
        return new PropertyCode(
            name,
            property.Name,
            CSharpName.Camel(property.Name).TrimStart('@') + "_",
            type,
            property.Required && !LeadsBackTo(owner, property),
            Documentation.Of(property.Description, null, property.Range, type.IsOpenValue ? default : property.Values));
    }

    /// <summary>A required model that requires its owner again has no smallest instance; such a member is optional in C#.</summary>
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

            if (current.Model == owner.Name)
            {
                return true;
            }

            foreach (ApiProperty next in Line(_types[current.Model!]).SelectMany(type => type.Properties).Where(next => next.Required))
            {
                open.Push(next.Type);
            }
        }

        return false;
    }
}
