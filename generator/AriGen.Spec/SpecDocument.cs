using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec;

/// <summary>
/// One file, read independently of all others: type names are not resolved yet. Equality includes positions, because linking
/// may report diagnostics at them.
/// </summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Kind">The kind of file.</param>
/// <param name="Diagnostics">The diagnostics of the file.</param>
public sealed record SpecDocument(string Path, SpecDocumentKind Kind, EquatableArray<SpecDiagnostic> Diagnostics)
{
    /// <summary>The names of the resources that a listing names, in its order; empty for every other kind of file.</summary>
    public EquatableArray<string> ListedResources
        => Listing is null ? default : Listing.Resources.Select(resource => resource.Name.Value).ToEquatableArray();

    internal DocListing? Listing { get; init; }

    internal DocResource? Resource { get; init; }

    internal EquatableArray<DocCorrection> Corrections { get; init; }
}
