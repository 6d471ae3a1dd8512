namespace AriGen.Spec;

/// <summary>
/// One ARI as its api-docs describe it: every reference resolved, corrections applied. Immutable and equal by value;
/// it holds no file positions, so that a change of layout in a file changes nothing here.
/// </summary>
/// <param name="ApiVersion">ARI's own version number, from the resource listing.</param>
/// <param name="Resources">In the order of the resource listing.</param>
/// <param name="Types">The models of all api-docs, in the order of the documents.</param>
public sealed record ApiModel(string ApiVersion, EquatableArray<ApiResource> Resources, EquatableArray<ApiType> Types);
