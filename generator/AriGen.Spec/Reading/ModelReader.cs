using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Documents;
using AriGen.Spec.Json;

namespace AriGen.Spec.Reading;

/// <summary>Reads a model. An invalid property is left out; the model stays, so that what refers to it stays too.</summary>
internal static class ModelReader
{
    public static DocModel Read(SourceFile file, JsonMember member)
    {
        var model = new ObjectReader(file, member.Value, Shape.Model);
        if (model.Text("id") is { } id && id.Text != member.Key.Text)
        {
            file.Report(DiagnosticKinds.OtherModelId, id, member.Key.Text, id.Text);
        }

        string description = model.Prose("description");
        JsonValue? discriminator = model.Text("discriminator");
        DocName[] subTypes = model.Texts("subTypes").Select(file.Name).ToArray();
        List<DocProperty> properties = [];
        var names = new UniqueNames(file.Log, CSharpName.Pascal);
        foreach (JsonMember property in model.Map("properties"))
        {
            DocProperty? read = ReadProperty(file, property);
            if (read is not null && names.Add(read.Name))
            {
                properties.Add(read);
            }
        }

        return new DocModel(
            file.Name(member.Key),
            description,
            discriminator is null ? null : file.Name(discriminator),
            subTypes.ToEquatableArray(),
            properties.ToEquatableArray());
    }

    private static DocProperty? ReadProperty(SourceFile file, JsonMember member)
    {
        var property = new ObjectReader(file, member.Value, Shape.Property);
        JsonValue? type = property.Text("type");
        string description = property.Prose("description");
        bool isRequired = property.Flag("required");
        DocValues values = ValuesReader.Read(file, property, member.Key.Text, type?.Text);
        return type is null
            ? null
            : new DocProperty(file.Name(member.Key), file.Type(type), isRequired, values, description);
    }
}
