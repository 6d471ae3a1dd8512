using System;
using System.Collections.Generic;
using AriGen.Spec.Documents;
using AriGen.Spec.Reading;

namespace AriGen.Spec.Linking;

/// <summary>The models of all api-docs.</summary>
internal sealed class ModelSet(DiagnosticLog log)
{
    private readonly Dictionary<string, LinkedModel> _byName = new(StringComparer.Ordinal);
    private readonly UniqueNames _names = new(log, CSharpName.Type);

    /// <summary>In the order of the documents.</summary>
    public List<LinkedModel> Models { get; } = [];

    /// <summary>Names that are declared but cannot stay. Whoever refers to one of them is not at diagnostic.</summary>
    public HashSet<string> LeftOut { get; } = new(StringComparer.Ordinal);

    public static ModelSet Collect(FileSet files, DiagnosticLog log)
    {
        var set = new ModelSet(log);
        foreach (LinkedResource resource in files.Resources)
        {
            foreach (DocModel model in resource.Doc.Models)
            {
                set.Add(resource.Name, model);
            }
        }

        return set;
    }

    public bool Contains(string name) => _byName.ContainsKey(name);

    public LinkedModel? Find(string name) => _byName.TryGetValue(name, out LinkedModel? model) ? model : null;

    /// <summary>Gives a model its name in C#.</summary>
    public void Rename(LinkedModel model, string becomes, SpecSpan span)
    {
        if (_names.OwnerOf(becomes) is { } owner && owner != model.Name)
        {
            log.Report(DiagnosticKinds.NameCollision, span, model.Name, becomes, owner);
            return;
        }

        _names.Rename(model.Name, becomes);
        model.GivenName = becomes;
    }

    public void Add(string resource, DocModel doc)
    {
        if (_byName.TryGetValue(doc.Name.Value, out LinkedModel? first))
        {
            log.Report(DiagnosticKinds.DuplicateModel, doc.Name.Span, doc.Name.Value, first.Resource);
        }
        else if (!_names.Add(doc.Name))
        {
            LeftOut.Add(doc.Name.Value);
        }
        else
        {
            var model = new LinkedModel(resource, doc);
            Models.Add(model);
            _byName.Add(model.Name, model);
        }
    }
}
