namespace AriGen.Spec.Documents;

/// <summary>A model as written in its file.</summary>
internal sealed record DocModel(
    DocName Name,
    string Description,
    DocName? Discriminator,
    EquatableArray<DocName> SubTypes,
    EquatableArray<DocProperty> Properties);
