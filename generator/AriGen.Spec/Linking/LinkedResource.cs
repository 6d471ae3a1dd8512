using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>An api-doc with its description in the listing. Linking removes and corrects its operations.</summary>
internal sealed class LinkedResource(string description, DocResource doc)
{
    public string Description => description;

    public DocResource Doc => doc;

    public string Name => doc.Name.Value;

    public List<DocOperation> Operations { get; } = doc.Operations.ToList();
}
