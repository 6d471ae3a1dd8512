namespace AriGen.Spec.Documents;

/// <summary>An api-doc as written in its file, without its invalid elements.</summary>
/// <param name="Name">The name of the file without its extension, with the place of the start of the document.</param>
internal sealed record DocResource(
    DocName Name,
    EquatableArray<string> Since,
    EquatableArray<string> RequiresModules,
    EquatableArray<DocOperation> Operations,
    EquatableArray<DocModel> Models);
