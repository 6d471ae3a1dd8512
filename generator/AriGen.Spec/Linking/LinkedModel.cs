using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>A model with the resource that declares it. Corrections change its properties here.</summary>
internal sealed class LinkedModel(string resource, DocModel doc)
{
    public string Resource => resource;

    public DocModel Doc => doc;

    public string Name => doc.Name.Value;

    /// <summary>The C# name that a correction gives.</summary>
    public string? GivenName { get; set; }

    public List<DocProperty> Properties { get; } = doc.Properties.ToList();
}
