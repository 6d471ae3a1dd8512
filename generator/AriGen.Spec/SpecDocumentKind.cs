namespace AriGen.Spec;

/// <summary>The kind of a file, by its content.</summary>
public enum SpecDocumentKind
{
    /// <summary>A file that is not JSON, or JSON of another kind.</summary>
    Unreadable,

    /// <summary>The resource listing, <c>resources.json</c>.</summary>
    Listing,

    /// <summary>The description of one resource.</summary>
    ApiDoc,

    /// <summary>Corrections of api-docs, readable or not.</summary>
    Corrections,
}
