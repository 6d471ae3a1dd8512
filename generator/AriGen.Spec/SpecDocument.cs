using AriGen.Spec.Documents;

namespace AriGen.Spec;

/// <summary>
/// One file, read without knowing any other: type names are not resolved yet. Equal by value, positions included,
/// because linking may still have to point at them.
/// </summary>
/// <param name="Path">As it was given.</param>
/// <param name="Kind">What the file turned out to be.</param>
/// <param name="Faults">What is wrong within the file.</param>
public sealed record SpecDocument(string Path, SpecDocumentKind Kind, EquatableArray<SpecFault> Faults)
{
    internal DocListing? Listing { get; init; }

    internal DocResource? Resource { get; init; }

    internal EquatableArray<DocCorrection> Corrections { get; init; }
}
