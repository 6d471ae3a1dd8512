using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>An api-doc in its place in the listing. Linking drops and corrects operations here.</summary>
internal sealed class LinkedResource(string description, DocResource doc)
{
    public string Description => description;

    public DocResource Doc => doc;

    public string Name => doc.Name.Value;

    public List<DocOperation> Operations { get; } = doc.Operations.ToList();
}
