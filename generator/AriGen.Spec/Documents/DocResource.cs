namespace AriGen.Spec.Documents;

/// <summary>An api-doc as its file says it, without its invalid elements.</summary>
/// <param name="Name">The file's name without extension, with the place of the document's start.</param>
internal sealed record DocResource(
    DocName Name,
    EquatableArray<string> Since,
    EquatableArray<string> RequiresModules,
    EquatableArray<DocOperation> Operations,
    EquatableArray<DocModel> Models);
