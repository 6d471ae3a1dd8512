using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>Makes the model's types of the documents' models.</summary>
internal sealed class TypeLinker(ModelSet models, TypeResolver types, DiagnosticLog log)
{
    public EquatableArray<ApiType> Link()
    {
        var inheritance = new Inheritance(models, types, log);
        return models.Models.Select(model => Link(model, inheritance)).ToEquatableArray();
    }

    private ApiType Link(LinkedModel model, Inheritance inheritance)
    {
        string? baseName = inheritance.BaseOf(model.Name);
        IReadOnlyList<string> subTypes = inheritance.SubTypesOf(model.Name);
        List<ApiProperty> properties = LinkProperties(model, inheritance);
        return new ApiType(
            model.Name,
            model.Resource,
            model.Doc.Description,
            baseName,
            Discriminator(model, baseName, subTypes, properties),
            subTypes.ToEquatableArray(),
            properties.ToEquatableArray(),
            model.GivenName);
    }

    private List<ApiProperty> LinkProperties(LinkedModel model, Inheritance inheritance)
    {
        Dictionary<string, string> inherited = new(StringComparer.Ordinal);
        foreach (DocProperty property in inheritance.Bases(model.Name).SelectMany(b => b.Properties))
        {
            inherited[property.Name.Pascal] = property.Name.Value;
        }

        List<ApiProperty> properties = [];
        foreach (DocProperty property in model.Properties)
        {
            string becomes = property.Name.Pascal;
            if (inherited.TryGetValue(becomes, out string? other))
            {
                log.Report(DiagnosticKinds.NameCollision, property.Name.Span, property.Name.Value, becomes, other);
            }
            else if (types.Value(property.Type) is { } type)
            {
                properties.Add(new ApiProperty(
                    property.Name.Value, type, property.Required, property.Values.List, property.Values.Range,
                    property.Description, property.Name.Given, property.Duration, property.Values.Names));
            }
        }

        return properties;
    }

    private string? Discriminator(
        LinkedModel model, string? baseName, IReadOnlyList<string> subTypes, List<ApiProperty> properties)
    {
        if (model.Doc.Discriminator is not { } discriminator)
        {
            if (baseName is null && subTypes.Count > 0)
            {
                log.Report(DiagnosticKinds.NoDiscriminator, model.Doc.Name.Span, model.Name);
            }

            return null;
        }

        ApiProperty? property = properties.FirstOrDefault(p => p.Name == discriminator.Value);
        if (property?.Type.Kind != ApiTypeKind.String)
        {
            log.Report(DiagnosticKinds.NoDiscriminatorProperty, discriminator.Span, discriminator.Value, model.Name);
            return null;
        }

        // Below the root it says nothing new.
        return baseName is null ? property.Name : null;
    }
}
