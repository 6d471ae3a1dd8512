using System;
using System.IO;
using System.Text;
using AriGen.Spec.Documents;
using AriGen.Spec.Json;
using AriGen.Spec.Reading;

namespace AriGen.Spec;

/// <summary>Reads files that say where a server differs from its api-docs.</summary>
public static class SpecCorrections
{
    /// <summary>The path that the built-in corrections have: that of the embedded file.</summary>
    internal const string BuiltInPath = "AriGen.Spec.corrections.json";

    private static readonly Lazy<SpecDocument> LazyBuiltIn = new(ReadBuiltIn);

    /// <summary>The project's own, for servers as Asterisk makes them.</summary>
    public static SpecDocument BuiltIn => LazyBuiltIn.Value;

    /// <summary>Never throws: what is wrong becomes a diagnostic of the document.</summary>
    public static SpecDocument Read(SpecText file)
    {
        var reading = new SourceFile(file);
        JsonValue? root = reading.Parse();
        EquatableArray<DocCorrection> corrections =
            root is null ? default : new CorrectionsReader(reading).Read(root).ToEquatableArray();

        // Even where nothing can be read: it is no api-doc, and must not be taken for a damaged one.
        return new SpecDocument(file.Path, SpecDocumentKind.Corrections, reading.Log.Found.ToEquatableArray())
        {
            Corrections = corrections,
        };
    }

    private static SpecDocument ReadBuiltIn()
    {
        using Stream stream = typeof(SpecCorrections).Assembly.GetManifestResourceStream(BuiltInPath)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(new SpecText(BuiltInPath, reader.ReadToEnd()));
    }
}
