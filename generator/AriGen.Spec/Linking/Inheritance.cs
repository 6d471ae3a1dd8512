using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>Who inherits from whom. Api-docs write it top-down; C# wants it the other way round.</summary>
internal sealed class Inheritance
{
    private readonly Dictionary<string, LinkedModel> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _subTypes = new(StringComparer.Ordinal);

    public Inheritance(ModelSet models, TypeResolver types, DiagnosticLog log)
    {
        foreach (LinkedModel parent in models.Models)
        {
            List<string> subTypes = _subTypes[parent.Name] = [];
            foreach (DocName entry in parent.Doc.SubTypes)
            {
                string child = entry.Value;
                if (!models.Contains(child))
                {
                    if (types.IsMissing(child))
                    {
                        log.Report(DiagnosticKinds.UnknownModel, entry.Span, child, types.Meant(child));
                    }
                }
                else if (child == parent.Name || Bases(parent.Name).Any(b => b.Name == child))
                {
                    log.Report(DiagnosticKinds.SubTypeCycle, entry.Span, child, parent.Name);
                }
                else if (_bases.TryGetValue(child, out LinkedModel? other))
                {
                    log.Report(DiagnosticKinds.SubTypeOfTwo, entry.Span, child, other.Name, parent.Name);
                }
                else
                {
                    _bases.Add(child, parent);
                    subTypes.Add(child);
                }
            }
        }
    }

    public string? BaseOf(string model) => _bases.TryGetValue(model, out LinkedModel? parent) ? parent.Name : null;

    public IReadOnlyList<string> SubTypesOf(string model) => _subTypes[model];

    /// <summary>The nearest first.</summary>
    public IEnumerable<LinkedModel> Bases(string model)
    {
        while (_bases.TryGetValue(model, out LinkedModel? parent))
        {
            yield return parent;
            model = parent.Name;
        }
    }
}
