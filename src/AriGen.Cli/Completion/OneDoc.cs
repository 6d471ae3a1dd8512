using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>One api-doc, linked without the others.</summary>
internal static class OneDoc
{
    /// <summary>
    /// Links one api-doc as a part of a version whose other files can't be read. References to their models are then not errors,
    /// so that the operations which return them stay in the result.
    /// </summary>
    public static ApiModel Link(string resource, string text)
    {
        SpecDocument[] documents = [SpecReader.Read(new SpecText(resource + ".json", text)), SpecReader.Read(new SpecText("others.json", ""))];
        SpecDocument[] corrections = [SpecCorrections.BuiltIn];
        return SpecLinker.Link(documents.ToEquatableArray(), corrections.ToEquatableArray()).Model;
    }
}
