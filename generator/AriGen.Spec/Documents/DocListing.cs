namespace AriGen.Spec.Documents;

/// <summary>The resource listing as written in its file.</summary>
/// <param name="IsComplete">Whether all entries are readable; if not, an unreadable one may name a missing resource.</param>
internal sealed record DocListing(string ApiVersion, EquatableArray<DocListed> Resources, bool IsComplete);

/// <summary>An entry of the listing: the name of the resource, taken from the path, and its description.</summary>
internal sealed record DocListed(DocName Name, string Description);
