using System;
using System.Collections.Generic;
using AriGen.Spec.Documents;
using AriGen.Spec.Json;

namespace AriGen.Spec.Reading;

/// <summary>Reads an api-doc: one resource.</summary>
internal sealed class ApiDocReader(SourceFile file)
{
    public DocResource Read(JsonValue root)
    {
        var document = new ObjectReader(file, root, Shape.ApiDoc);
        SwaggerVersion.Check(file, document);
        document.Text("resourcePath");
        document.Text("apiVersion");
        string name = FileName.Of(file.Path);
        return new DocResource(
            new DocName(name, file.Span(root)),
            document.Words("since"),
            document.Words("requiresModules"),
            ReadOperations(document, name).ToEquatableArray(),
            ReadModels(document).ToEquatableArray());
    }

    private List<DocOperation> ReadOperations(ObjectReader document, string resource)
    {
        List<DocOperation> operations = [];
        var reader = new OperationReader(file);
        var names = new UniqueNames(file.Log, CSharpName.Pascal);
        HashSet<string> nicknames = new(StringComparer.Ordinal);
        foreach (JsonValue item in document.List("apis"))
        {
            var api = new ObjectReader(file, item, Shape.Api);
            JsonValue? path = api.Text("path");
            DocPath? template = path is null ? null : ReadPath(path);
            foreach (JsonValue operationValue in api.List("operations"))
            {
                // Read even where there is no path for it: it may have diagnostics of its own.
                DocOperation? operation = reader.Read(operationValue, template);
                if (operation is null)
                {
                    continue;
                }

                if (!nicknames.Add(operation.Nickname.Value))
                {
                    file.Log.Report(DiagnosticKinds.DuplicateNickname, operation.Nickname.Span, resource, operation.Nickname.Value);
                }
                else if (names.Add(operation.Nickname))
                {
                    operations.Add(operation);
                }
            }
        }

        return operations;
    }

    private DocPath? ReadPath(JsonValue value)
    {
        if (ApiPath.TryParse(value.Text, out string flaw) is { } path)
        {
            return new DocPath(path, file.Span(value));
        }

        file.Report(DiagnosticKinds.MalformedPath, value, value.Text, flaw);
        return null;
    }

    private List<DocModel> ReadModels(ObjectReader document)
    {
        List<DocModel> models = [];
        foreach (JsonMember member in document.Map("models"))
        {
            models.Add(ModelReader.Read(file, member));
        }

        return models;
    }
}
