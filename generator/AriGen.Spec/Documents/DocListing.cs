namespace AriGen.Spec.Documents;

/// <summary>The resource listing as its file says it.</summary>
/// <param name="IsComplete">False where a line of it is unreadable: what it does not name may be in that line.</param>
internal sealed record DocListing(string ApiVersion, EquatableArray<DocListed> Resources, bool IsComplete);

/// <summary>One line of the listing: the resource's name, taken from the path, and what it says of it.</summary>
internal sealed record DocListed(DocName Name, string Description);
