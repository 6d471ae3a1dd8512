namespace AriGen.Spec.Documents;

/// <summary>The resource listing as its file says it.</summary>
internal sealed record DocListing(string ApiVersion, EquatableArray<DocListed> Resources);

/// <summary>One line of the listing: the resource's name, taken from the path, and what it says of it.</summary>
internal sealed record DocListed(DocName Name, string Description);
