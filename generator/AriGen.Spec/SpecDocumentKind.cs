namespace AriGen.Spec;

/// <summary>What a file turned out to be.</summary>
public enum SpecDocumentKind
{
    /// <summary>No JSON, or JSON of some other kind.</summary>
    Unreadable,

    /// <summary>The resource listing, <c>resources.json</c>.</summary>
    Listing,

    /// <summary>The description of one resource.</summary>
    ApiDoc,

    /// <summary>Corrections of api-docs, whether they could be read or not.</summary>
    Corrections,
}
