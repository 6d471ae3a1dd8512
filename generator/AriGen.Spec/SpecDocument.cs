using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec;

/// <summary>
/// One file, read without knowing any other: type names are not resolved yet. Equal by value, positions included,
/// because linking may still have to point at them.
/// </summary>
/// <param name="Path">As it was given.</param>
/// <param name="Kind">What the file turned out to be.</param>
/// <param name="Diagnostics">What is wrong within the file.</param>
public sealed record SpecDocument(string Path, SpecDocumentKind Kind, EquatableArray<SpecDiagnostic> Diagnostics)
{
    /// <summary>The names of the resources that a listing names, in its order; empty for every other kind of file.</summary>
    public EquatableArray<string> ListedResources
        => Listing is null ? default : Listing.Resources.Select(resource => resource.Name.Value).ToEquatableArray();

    internal DocListing? Listing { get; init; }

    internal DocResource? Resource { get; init; }

    internal EquatableArray<DocCorrection> Corrections { get; init; }
}
