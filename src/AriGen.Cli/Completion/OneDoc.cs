using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>One api-doc, linked without the others.</summary>
internal static class OneDoc
{
    /// <summary>What is left of a version whose other files can't be read: so their models are not taken for missing, and operations that answer with them stay.</summary>
    public static ApiModel Link(string resource, string text)
    {
        SpecDocument[] documents = [SpecReader.Read(new SpecText(resource + ".json", text)), SpecReader.Read(new SpecText("others.json", ""))];
        SpecDocument[] corrections = [SpecCorrections.BuiltIn];
        return SpecLinker.Link(documents.ToEquatableArray(), corrections.ToEquatableArray()).Model;
    }
}
